import Diagnostics
import Registry

/// The side file of a document: what each sentence and row comes from, and where each declaration
/// is printed. It has no line numbers, so that it serves all formats and changes with the text alone.
struct SourcesFile {
  static let fileExtension = "sources.json"
  private static let formatVersion = 1

  private let document: ComposedDocument
  private let sentences: [Passage]

  init(_ document: ComposedDocument) {
    self.document = document
    sentences = document.passages.filter { $0.kind != .heading }
  }

  var rendering: Rendering {
    var rendering = Rendering()
    let add = { (text: String) in rendering.add(text, [document.source]) }
    add("{")
    add("  \"formatVersion\": \(Self.formatVersion),")
    add("  \"document\": \(document.id.quotedAsJSON),")
    add("  \"locale\": \(document.locale.code.quotedAsJSON),")
    add("  \"sentences\": [")
    for (index, sentence) in sentences.enumerated() {
      let mark = index == sentences.count - 1 ? "" : ","
      rendering.add(
        "    \(object(sentence))\(mark)", section: sentence.section, sentence.sources)
    }
    rendering.add("  ],", [document.source])
    rendering.add("  \"declarations\": {", [document.source])
    let places = places
    for (index, place) in places.enumerated() {
      let mark = index == places.count - 1 ? "" : ","
      let numbers = place.sentences.map(String.init).joined(separator: ", ")
      rendering.add("    \(place.name.quotedAsJSON): [\(numbers)]\(mark)", [place.id])
    }
    rendering.add("  }", [document.source])
    rendering.add("}", [document.source])
    return rendering
  }

  private func object(_ sentence: Passage) -> String {
    let names = document.names
    var fields = sentence.section.map { ["\"section\": \($0.quotedAsJSON)"] } ?? []
    fields.append("\"text\": \(sentence.text.quotedAsJSON)")
    fields.append("\"nature\": \(sentence.nature.rawValue.quotedAsJSON)")
    fields.append("\"sources\": \(list(sentence.sources.map { $0.qualified(names) }))")
    fields.append("\"facts\": \(list(sentence.facts.map { $0.description(names) }.sorted()))")
    return "{\(fields.joined(separator: ", "))}"
  }

  private func list(_ texts: [String]) -> String {
    "[\(texts.map(\.quotedAsJSON).joined(separator: ", "))]"
  }

  /// For each declaration, in the order of names, the sentences that it is a source of.
  private var places: [(name: String, id: EntryID, sentences: [Int])] {
    var places: [EntryID: [Int]] = [:]
    for (index, sentence) in sentences.enumerated() {
      for source in Set(sentence.sources) { places[source, default: []].append(index) }
    }
    return places.map { (name: $0.key.qualified(document.names), id: $0.key, sentences: $0.value) }
      .sorted { $0.name < $1.name }
  }
}

extension String {
  /// As a string of JSON.
  fileprivate var quotedAsJSON: String {
    let isPlain = utf8.allSatisfy {
      (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain { return "\"\(self)\"" }
    var quoted = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where scalar.needsEscape:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

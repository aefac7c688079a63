import Foundation

@testable import Statement

/// The words that a reader of a generated file finds in it, in their order.
struct PrintedWords {
  private(set) var words: [Substring] = []

  init(_ file: String, _ format: DocumentFormat) throws {
    switch format {
    case .markdown: words = Self.words(Self.withoutEntities(Self.withoutDestinations(file)))
    case .text: words = Self.words(file)
    case .html: words = Self.words(Self.withoutEntities(Self.withoutTags(file)))
    case .json:
      let document = try JSONDecoder().decode(PrintedDocument.self, from: Data(file.utf8))
      words = Self.words(document.texts.joined(separator: "\n"))
    }
  }

  /// The words of each sentence of a document.
  static func sentences(_ document: ComposedDocument) -> [[Substring]] {
    document.sentences.map { words($0.phrase.plainText) }
  }

  private static func words(_ text: String) -> [Substring] {
    text.split { !$0.isLetter && !$0.isNumber }
  }

  /// Where each sentence stands, each behind the one before it; nil for one that is missing.
  func places(of sentences: [[Substring]]) -> [Range<Int>?] {
    var start = 0
    return sentences.map { sentence in
      let range = place(of: sentence, from: start)
      start = range?.upperBound ?? start
      return range
    }
  }

  func complaints(_ sentences: [[Substring]]) -> [String] {
    zip(sentences, places(of: sentences)).compactMap { sentence, place in
      place == nil ? "not printed: \(sentence.joined(separator: " "))" : nil
    }
  }

  private func place(of sentence: [Substring], from start: Int) -> Range<Int>? {
    guard let first = sentence.first else { return start..<start }
    var index = start
    while index + sentence.count <= words.count {
      if words[index] == first, words[index..<index + sentence.count].elementsEqual(sentence) {
        return index..<index + sentence.count
      }
      index += 1
    }
    return nil
  }

  /// The file as if a renderer had left something out.
  func dropping(_ range: Range<Int>) -> PrintedWords {
    var dropped = self
    dropped.words.removeSubrange(range)
    return dropped
  }

  // MARK: Reading

  private static func withoutTags(_ html: String) -> String {
    var text = ""
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      text += rest[..<open]
      // What ends a tag in the middle of a word ends no word; what ends a block does.
      let close = rest[open...].firstIndex(of: ">") ?? rest.index(before: rest.endIndex)
      let name = rest[open..<close].drop { "</".contains($0) }.prefix { $0.isLetter }
      if !["a", "span", "bdi", "wbr"].contains(name) { text += "\n" }
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// Markdown without where its links lead; a bracket of the text has a backslash before it.
  private static func withoutDestinations(_ markdown: String) -> String {
    var text = ""
    var rest = markdown[...]
    while let end = rest.firstRange(of: "](") {
      text += rest[..<end.lowerBound]
      let isLink = text.last != "\\"
      let close = isLink ? rest[end.upperBound...].firstIndex(of: ")") : nil
      rest = rest[(close.map(rest.index(after:)) ?? end.upperBound)...]
      text += isLink ? "]" : "]("
    }
    return text + rest
  }

  private static func withoutEntities(_ text: String) -> String {
    let entities = [
      "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&apos;": "'", "&nbsp;": " ",
      "&amp;": "&",
    ]
    return entities.sorted { $0.key > $1.key }.reduce(text) { text, entity in
      entity.key == "&amp;" ? text : text.replacing(entity.key, with: entity.value)
    }.replacing("&amp;", with: "&")
  }
}

/// A document in JSON, as far as its sentences go.
private struct PrintedDocument: Decodable {
  struct Text: Decodable { let text: String }

  struct Piece: Decodable {
    let text: String?
    let parts: [Text]?
  }

  struct Item: Decodable { let pieces: [Piece] }

  struct Block: Decodable {
    let sentences: [Text]?
    let items: [Item]?
  }

  struct Section: Decodable { let blocks: [Block] }

  let lead: [Text]
  let sections: [Section]

  var texts: [String] {
    lead.map(\.text)
      + sections.flatMap(\.blocks).flatMap { block in
        (block.sentences ?? []).map(\.text)
          + (block.items ?? []).flatMap(\.pieces).flatMap { piece in
            [piece.text].compactMap { $0 } + (piece.parts ?? []).map(\.text)
          }
      }
  }
}

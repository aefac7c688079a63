import Diagnostics
import Foundation
import Registry
import Testing

@testable import Statement

/// Every line of every generated file leads back to declarations.
@Suite struct TracingTests {
  /// Registries with lists, tables, parts, gaps, two sections and hostile labels.
  static let registries: [String] = [
    registryText("collection:\n  contact: {data: email, from: you}"),
    registryText(
      """
      collection:
        everything: {when: when you call, data: [email, age, place, health, diet], from: you, via: forms,
          purposes: answer, services: app, subjects: children, retention: 2 years}
        some: {data: {unspecified: personal-data}, from: unspecified}
      uses:
        answers: {data: email, purposes: [answer, advertise]}
      sharing:
        help: {data: [email, age], with: [acme, host], purposes: answer, onward: none}
        police: {data: all, with: police, purposes: unspecified, possible: true, when: if we must}
      never:
        ads: {action: share, data: health, with: all, purposes: advertise, precedence: prevails}
      choices:
        stop: {kind: opt-out, how: write to us, applies-to: {purposes: advertise}}
      """, generate: "collection, uses, sharing, never, choices, recipients"),
    registryText("collection:\n  contact: {data: email, from: you}")
      .replacing(
        "your e-mail address", with: "\"](javascript:x) <b>|</b> `--> \\u202E \\\\ \\\"quoted\\\"\""
      ),
  ]

  @Test(arguments: registries) func everyLineOfASmallRegistryHasSources(_ yaml: String) throws {
    try checkEveryLine(of: registry(yaml))
  }

  @Test func everyLineOfTheMaintainedRegistryHasSources() throws {
    try checkEveryLine(of: maintainedRegistry())
  }

  private let allFormats = Generation(formats: DocumentFormat.allCases)

  /// - Note: the tracer sees each file as it would lie on disk.
  private func checkEveryLine(of registry: Registry) throws {
    let tracer = Tracer(registry)
    let ids = Set(registry.headers.map { registry.qualifiedID($0) })
    for document in try allFormats.renderedDocuments(of: registry) {
      let anchors = Set(document.composed.sections.map(\.anchor))
      #expect(document.files.count == DocumentFormat.allCases.count + 1)
      for file in document.files {
        let source = SourceFile(path: file.name, bytes: Array(file.rendering.text.utf8))
        let trace = try tracer.trace(source, line: nil)
        let lines = file.rendering.lines
        #expect(
          trace.lines.map(\.number)
            == lines.indices.filter { !lines[$0].text.isEmpty }.map { $0 + 1 })
        for line in trace.lines {
          let written = lines[line.number - 1]
          #expect(!written.sources.isEmpty, "\(file.name): \(written.text)")
          #expect(!line.declarations.isEmpty && !line.text.isEmpty)
          #expect(line.declarations.allSatisfy { ids.contains($0.id) })
          #expect(line.section?.anchor == written.section)
          #expect(written.section.map(anchors.contains) ?? true)
        }
      }
    }
  }

  /// Every passage is found on a line of every format, with its own words.
  @Test(arguments: registries) func everyPassageIsOnALine(_ yaml: String) throws {
    for document in try allFormats.renderedDocuments(of: registry(yaml)) {
      for file in document.files {
        guard let format = file.format else { continue }
        let reading = LineReading(document.composed, as: format)
        let found = Set(file.rendering.lines.flatMap { reading.passages(on: $0).map(\.text) })
        for passage in document.composed.passages where passage.kind == .sentence {
          #expect(found.contains(passage.text), "\(format.rawValue): \(passage.text)")
        }
      }
    }
  }

  @Test func bothDirectionsAgree() throws {
    let registry = try maintainedRegistry()
    let tracer = Tracer(registry)
    let documents = try allFormats.renderedDocuments(of: registry)
    let files = documents.flatMap(\.files).map {
      SourceFile(path: $0.name, bytes: Array($0.rendering.text.utf8))
    }
    for statement in registry.statements.prefix(4) {
      let id = registry.qualifiedID(statement.header)
      let prints = try tracer.trace(declaration: id, in: allFormats, folder: "").prints
      #expect(!prints.isEmpty)
      for print in prints.prefix(2) {
        let file = try #require(files.first { $0.path == print.file })
        let line = try #require(tracer.trace(file, line: print.line).lines.first)
        #expect(line.declarations.contains { $0.id == id })
      }
    }
  }

  /// Terms are printed where a statement names them, and where a text of the owner does.
  @Test func termsArePrintedWhereTheyAreNamed() throws {
    let yaml = registryText(
      "collection:\n  contact: {data: email, from: you, where: {consent: given}}"
    ).replacing(
      "heading: Section}",
      with: "heading: Section, intro: 'Ours is {services.app}. Ask {recipients.acme}.'}")
    let tracer = Tracer(try registry(yaml))
    let texts = { (id: String) in
      try tracer.trace(declaration: id, in: Generation(formats: [.markdown]), folder: "").prints
        .filter { $0.section == "collection" }.map(\.text)
    }
    let collection = "If you agree, we collect your e-mail address from you."
    #expect(try texts("services.app") == ["Ours is our app."])
    #expect(try texts("recipients.acme") == ["Ask Acme."])
    #expect(try texts("data-categories.email") == [collection])
    #expect(try texts("sources.you") == [collection])
    #expect(try texts("conditions.consent.given") == [collection])
    #expect(try texts("conditions.consent") == [collection])
    #expect(try texts("conditions.consent.refused") == [])
    #expect(try texts("services.website") == [])
  }

  // MARK: Stale files

  @Test func aLineIsFoundByItsNeighbours() {
    let match = LineMatch(
      written: ["new", "a", "same", "b", "new", "c", "same"],
      generated: ["a", "same", "b", "c", "same", "d", "same"])
    #expect(match.generatedLine(ofWritten: 2) == 1)
    #expect(match.generatedLine(ofWritten: 6) == 4)
    #expect(match.generatedLine(ofWritten: 4) == nil)
  }

  @Test func aLineThatIsNotGeneratedIsStale() throws {
    let file = SourceFile(path: "x/statement.en.md", bytes: Array("# Statement\nOurs.\n".utf8))
    let tracer = Tracer(try registry(Self.registries[0]))
    #expect(try tracer.trace(file, line: 1).lines.map(\.text) == ["Statement"])
    let error = #expect(throws: JobError.self) { try tracer.trace(file, line: 2) }
    #expect(error?.code == .staleFile)
  }

  @Test func draftsAreTracedToo() throws {
    let registry = try registry(
      registryText("collection:\n  contact: {data: {unspecified: personal-data}, from: you}"))
    let draft = try Generation(formats: [.markdown], isDraft: true).files(of: registry)
    let final = try Generation(formats: [.markdown]).files(of: registry)
    let file = try #require(draft.first)
    #expect(file.contents != final.first?.contents)
    let trace = try Tracer(registry)
      .trace(SourceFile(path: file.name, bytes: Array(file.contents.utf8)), line: nil)
    #expect(trace.lines.count == file.contents.split(separator: "\n").count)
  }

  @Test func lineBreaksOfWindowsChangeNothing() throws {
    let registry = try registry(Self.registries[0])
    let file = try #require(Generation(formats: [.markdown]).files(of: registry).first)
    let text = file.contents.replacing("\n", with: "\r\n")
    let trace = try Tracer(registry)
      .trace(SourceFile(path: file.name, bytes: Array(text.utf8)), line: nil)
    #expect(trace.lines.last?.declarations.map(\.id) == ["collection.contact"])
  }

  // MARK: The file of sources

  @Test(arguments: registries) func theSourcesPointBothWays(_ yaml: String) throws {
    for document in try allFormats.renderedDocuments(of: registry(yaml)) {
      let text = try #require(document.files.last).rendering.text
      let object = try JSONDecoder().decode(SourcesObject.self, from: Data(text.utf8))
      #expect(object.formatVersion == 1)
      #expect(object.document == "statement")
      #expect(object.locale == "en")
      #expect(
        object.sentences.map(\.text)
          == document.composed.passages.filter { $0.kind != .heading }.map(\.text))
      var places: [String: [Int]] = [:]
      for (index, sentence) in object.sentences.enumerated() {
        #expect(!sentence.sources.isEmpty)
        #expect(sentence.facts == sentence.facts.sorted())
        #expect(Sentence.Nature(rawValue: sentence.nature) != nil)
        for source in Set(sentence.sources) { places[source, default: []].append(index) }
      }
      #expect(object.declarations == places)
      // One sentence a line, so that a diff shows sentences.
      let lines = text.split(separator: "\n").filter { $0.contains("\"nature\": ") }
      #expect(lines.count == object.sentences.count)
    }
  }

  private struct SourcesObject: Decodable {
    struct SentenceObject: Decodable {
      let section: String?
      let text: String
      let nature: String
      let sources: [String]
      let facts: [String]
    }

    let formatVersion: Int
    let document: String
    let locale: String
    let sentences: [SentenceObject]
    let declarations: [String: [Int]]
  }
}

/// The registry of this repository.
func maintainedRegistry() throws -> Registry {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let path = root.appending(path: "Registry").path(percentEncoded: false)
  let loaded = Registry.load(try RegistryFolder(path: path).read())
  try #require(loaded.isSound)
  return loaded.registry
}

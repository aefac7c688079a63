import Diagnostics
import Dispatch
import FlowAlgebra
import Foundation
import Pictures
import Queries
import Registry
import Rewriting
import Statement
import Testing
import Validation
import YAMLReader

/// No depth bursts the stack: what has no limit is done on one that a call for each level would burst.
@Suite struct DepthTests {
  /// So many levels on so small a stack leave each seven words.
  private static let depth = 20_000
  private static let stackSize = 1 << 20

  /// Vocabularies in which every term is narrower than the one before.
  enum Chain: String, CaseIterable {
    case data = "data-categories"
    case purposes, recipients, values
  }

  private static func registry(_ chain: Chain) -> String {
    func terms(_ own: Chain, _ fields: String) -> String {
      let count = own == chain ? depth : 1
      let indent = own == .values ? "      " : "  "
      return (0..<count).map { number in
        let broader = number == 0 ? "" : ", broader: t\(number - 1)"
        return "\(indent)t\(number): {label: term \(number)\(broader)\(fields)}\n"
      }.joined()
    }
    func last(_ own: Chain) -> String { "t\(own == chain ? depth - 1 : 0)" }
    return """
      registry: {format: 1, name: Deep}
      organization: {name: Deep}
      sources: {you: {kind: data-subject}}
      data-categories:
      \(terms(.data, ""))
      purposes:
      \(terms(.purposes, ""))
      recipients:
      \(terms(.recipients, ", kind: vendor, countries: CH"))
      conditions:
        c:
          label: c
          values:
      \(terms(.values, ""))
      collection:
        a: {data: \(last(.data)), from: you, purposes: \(last(.purposes))}
      sharing:
        s:
          data: \(last(.data))
          with: \(last(.recipients))
          purposes: \(last(.purposes))
          where: {c: \(last(.values))}
      never:
        n: {action: sell, data: t0, with: t0}
      documents:
        one: {title: One, sections: [{generate: [collection, sharing, never], heading: What}]}
      """
  }

  @Test(arguments: Chain.allCases) func chainsOfTerms(_ chain: Chain) throws {
    let file = SourceFile(path: "deep.yaml", bytes: Array(Self.registry(chain).utf8))
    try onSmallStack {
      let loaded = Registry.load([file])
      #expect(loaded.diagnostics.map(\.message) == [])
      let report = Validator.validate(loaded, on: .ofExamples)
      #expect(report.errorCount == 0)
      let model = FlowModel(loaded.registry)
      let files = try Generation(formats: [.text]).files(of: loaded.registry)
      #expect(!files.isEmpty)
      var request = QuestionRequest(.whoReceives, on: .ofExamples)
      request.data = ["t0"]
      let hits = try Queries(model).answer(request).hits
      #expect(!hits.isEmpty)
      _ = try FlowPicture(Question(request, in: model), in: model)
    }
  }

  @Test func circlesOfTerms() throws {
    let circle = (0..<Self.depth).map { number in
      "  t\(number): {label: x, kind: vendor, broader: t\((number + 1) % Self.depth)}\n"
    }
    let text = "registry: {format: 1, name: A}\nrecipients:\n" + circle.joined()
    try onSmallStack {
      let loaded = Registry.load([SourceFile(path: "r.yaml", bytes: Array(text.utf8))])
      #expect(loaded.diagnostics.count == 1)
    }
  }

  @Test(arguments: ["except: {", "- ", "[", "{a: "])
  func nestedYAML(_ opening: String) throws {
    let text = "a: " + String(repeating: opening, count: 1_000_000)
    try onSmallStack {
      let loaded = Registry.load([SourceFile(path: "r.yaml", bytes: Array(text.utf8))])
      #expect(!loaded.isSound)
      #expect(
        CanonicalLayout.apply(to: Array(text.utf8)) == .refused("its YAML must be mended first"))
    }
  }

  @Test func exceptionsOfExceptions() throws {
    var exceptions = "[{data: mail}]"
    for _ in 0..<24 { exceptions = "[{except: \(exceptions)}]" }
    let text = """
      registry: {format: 1, name: A}
      data-categories: {mail: {label: mail}}
      sources: {you: {kind: data-subject}}
      purposes: {help: {label: help}}
      collection: {a: {data: mail, from: you, purposes: help, except: \(exceptions)}}
      documents: {one: {title: One, sections: [{generate: collection, heading: What}]}}
      """
    // Exceptions are gone through one in another, no deeper than YAML may be nested.
    try onSmallStack(of: 2 * Self.stackSize) {
      let loaded = Registry.load([SourceFile(path: "r.yaml", bytes: Array(text.utf8))])
      #expect(loaded.isSound)
      _ = Validator.validate(loaded, on: .ofExamples)
      let files = try Generation().files(of: loaded.registry)
      #expect(!files.isEmpty)
    }
  }

  @Test func bracketsInWordings() throws {
    let text = String(repeating: "[", count: 1_000_000)
    try onSmallStack {
      #expect(throws: Pattern.Mistake.self) { try Pattern(text) }
      #expect(throws: Pattern.Mistake.self) { try Pattern(text.replacing("[", with: "[{data}|")) }
    }
    let yaml = "registry: {format: 1, name: A}\nwording: {collection: '\(text)'}\n"
    let loaded = Registry.load([SourceFile(path: "r.yaml", bytes: Array(yaml.utf8))])
    #expect(
      loaded.diagnostics.map(\.message) == ["brackets may stand 16 deep in each other"])
    let deepest = String(repeating: "[", count: Pattern.nestingLimit)
    #expect(try Pattern(deepest + "{data}" + deepest.replacing("[", with: "]")).blanks == [.data])
  }

  @Test(arguments: ["<!-- disclose:sharing -->\n", "<pre>", "> ", "`", "<!--"])
  func markersInMarkers(_ opening: String) throws {
    let page = SourceFile(
      path: "page.md", bytes: Array(String(repeating: opening, count: 100_000).utf8))
    let registry = Registry.load([]).registry
    try onSmallStack {
      var injector = try Injector(registry)
      let injection = try injector.inject(into: page)
      #expect(injection.bytes == page.bytes)
    }
  }

  /// Does some work on a thread of its own with a small stack.
  private func onSmallStack(
    of size: Int = stackSize, _ work: @escaping @Sendable () throws -> Void
  ) throws {
    let end = DispatchSemaphore(value: 0)
    nonisolated(unsafe) var outcome = Result<Void, any Error>.success(())
    let thread = Thread {
      outcome = Result { try work() }
      end.signal()
    }
    thread.stackSize = size
    thread.start()
    end.wait()
    try outcome.get()
  }
}

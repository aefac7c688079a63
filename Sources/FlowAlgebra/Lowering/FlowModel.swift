import Diagnostics
import Registry

/// What a registry means: all its flows and promises as regions of one space (SEMANTICS).
///
/// Statements are numbered by their place in ``statements``; answers, contributions and findings
/// refer to them by that number. A model never changes; a class, because every answer hands it around.
public final class FlowModel: Sendable {
  public let registry: Registry
  public let space: FlowSpace

  /// Collections, uses, sharings and promises, section by section.
  public let statements: [any Statement]

  /// What positive statements say; a collection with purposes has two.
  public let assertions: [Assertion]

  /// By statement, where its assertions end; they follow one another.
  private let assertionEnds: [Int]

  /// What promises say, guardrails included.
  public let promises: [Promise]

  /// What `only` closes.
  public let closures: [Closure]

  /// What is obtained, over data and subjects: the union of what collections cover, and inferred
  /// data whose origins are obtained.
  public let obtained: Region

  /// The statements whose exceptions fall into more pieces than ``Region/pieceLimit``; they make
  /// no assertion and no promise, so whoever answers has to say so.
  public let undecided: [Int]

  /// - Parameter registry: One whose syntax, form and references are sound; a reference that leads
  ///   nowhere means nothing.
  public convenience init(_ registry: Registry) {
    self.init(registry, space: FlowSpace(registry))
  }

  init(_ registry: Registry, space: FlowSpace) {
    var lowering = StatementLowering.all(registry.collection, in: space) { $0.lower($1) }
    let obtained = Obtained(
      lowering.assertions.filter { $0.activity == .collection }, registry: registry, space: space)
    let allData = obtained.region.projection(on: .data, in: space.space)
    var next = registry.collection.count
    lowering.append(
      .all(registry.uses, in: space, from: next, allData: allData) { $0.lower($1) })
    next += registry.uses.count
    lowering.append(
      .all(registry.sharing, in: space, from: next, allData: allData) { $0.lower($1) })
    next += registry.sharing.count
    lowering.append(.all(registry.never, in: space, from: next) { $0.lower($1) })

    self.registry = registry
    self.space = space
    statements = registry.statements
    assertions = lowering.assertions
    var ends = Array(repeating: 0, count: statements.count)
    for (place, assertion) in assertions.enumerated() { ends[assertion.statement] = place + 1 }
    for statement in ends.indices.dropFirst() {
      ends[statement] = max(ends[statement], ends[statement - 1])
    }
    assertionEnds = ends
    promises = lowering.promises
    closures = lowering.closures
    self.obtained = obtained.region
    undecided = lowering.undecided
  }

  /// What a statement asserts: nothing, one thing, or as a collection with purposes two.
  public func assertions(of statement: Int) -> ArraySlice<Assertion> {
    guard assertionEnds.indices.contains(statement) else { return [] }
    let start = statement == 0 ? 0 : assertionEnds[statement - 1]
    return assertions[start..<assertionEnds[statement]]
  }

  /// The statement's id with its section: `sharing.helpdesk`.
  public func id(of statement: Int) -> String {
    registry.qualifiedID(statements[statement].header)
  }

  /// Where something is declared; lines count from 1.
  public func place(of span: Span) -> (file: String, line: Int) {
    let index = Int(span.file.index)
    guard registry.files.indices.contains(index) else { return ("", 1) }
    let file = registry.files[index]
    return (file.path, file.lineNumber(at: span.start))
  }
}

import Diagnostics
import FlowAlgebra
import Registry

/// What the rules about flows share, computed once.
struct FlowChecks: Sendable {
  let model: FlowModel
  private let madeOrigins: Once<Origins>
  private let madeReceived: Once<Received?>
  private let madeOnwardEntries: Once<[OnwardEntry]>
  private let madeOurKeeping: Once<[Keeping]>
  private let madeRecipientKeeping: Once<[Keeping]>

  init(_ model: FlowModel) {
    self.model = model
    madeOrigins = Once { Origins(model) }
    let received = Once { try? Received(model) }
    madeReceived = received
    madeOnwardEntries = Once { received.value?.onwardEntries(in: model) ?? [] }
    madeOurKeeping = Once { Keeping.ours(in: model) }
    madeRecipientKeeping = Once { Keeping.ofRecipients(in: model) }
  }

  var origins: Origins { madeOrigins.value }

  /// Nil where what is passed on falls into too many pieces.
  var received: Received? { madeReceived.value }

  /// Every onward entry, in the order of statements.
  var onwardEntries: [OnwardEntry] { madeOnwardEntries.value }

  /// How long we keep things, entry by entry; collections with a retention of their own first.
  var ourKeeping: [Keeping] { madeOurKeeping.value }

  /// How long recipients keep things.
  var recipientKeeping: [Keeping] { madeRecipientKeeping.value }

  /// A term that a slot names, with the points at or below it.
  struct WrittenTerm {
    let reference: Reference
    let points: PointSet
  }

  /// The terms that a slot names; gaps and `all` are not among them.
  func terms(_ value: SlotValue?, in dimension: Dimension) -> [WrittenTerm] {
    guard let value, let vocabulary = model.space.vocabulary(of: dimension) else { return [] }
    return value.terms.compactMap { reference in
      vocabulary.node(of: reference.value).map {
        WrittenTerm(reference: reference, points: model.space.down($0, in: dimension))
      }
    }
  }

  /// The terms of a set as they stand in a message: the widest, no more than a few.
  func list(_ set: PointSet, in dimension: Dimension) -> String {
    let space = model.space
    guard let taxonomy = space.taxonomy(of: dimension) else { return "" }
    let terms = taxonomy.widestTerms(of: set).map { term in
      let name = space.name(of: term.node, in: dimension).text
      return term.otherwise ? "the rest of \(name)" : name
    }
    let shown = terms.count > 4 ? terms.prefix(3) + ["\(terms.count - 3) more"] : terms[...]
    return shown.count < 2
      ? shown.joined() : shown.dropLast().joined(separator: ", ") + " and " + (shown.last ?? "")
  }
}

extension NodeName {
  fileprivate var text: String {
    switch self {
    case .all: "`all`"
    case .term(let id): "`\(id)`"
    case .gap(let bound): bound.map { "some of `\($0)`" } ?? "what is not said"
    }
  }
}

extension ValidationContext {
  /// What a check finds in an entry, or that it is undecided.
  func decided(
    _ header: EntryHeader, _ check: () throws(Undecided) -> [Diagnostic]
  ) -> [Diagnostic] {
    do {
      return try check()
    } catch {
      return [
        Diagnostic(
          .undecided, "`\(registry.qualifiedID(header))` falls into too many pieces to be checked",
          at: label(header.span, in: header, "not decided"),
          help: "split it, or give it fewer exceptions")
      ]
    }
  }
}

/// A rule over what the checks of flows share.
protocol FlowCheckRule: Rule {
  /// Everything that breaks the rule, in any order; waivers are applied later.
  func findings(in context: ValidationContext, flows: FlowChecks) -> [Diagnostic]
}

extension FlowCheckRule {
  func findings(in context: ValidationContext) -> [Diagnostic] {
    context.flows.map { findings(in: context, flows: $0) } ?? []
  }
}

import Diagnostics
import FlowAlgebra
import Registry

/// A question about who receives what, or where it comes from, with everything it names resolved.
public struct Question: Sendable {
  public let kind: QuestionKind
  public let mode: QuestionMode

  /// The terms that are asked about, by dimension; one that is not named is open.
  public let asked: [Dimension: [Node]]

  /// The kinds of recipient that the question is limited to; none is all.
  public let kinds: Set<RecipientKind>

  /// Whether what recipients pass on counts too.
  public let isOnward: Bool

  public let country: Territory?
  public let day: CalendarDate

  /// Whether whoever asks gave the day.
  public let isDated: Bool

  /// The question as a box; a dimension without a set is open.
  public let box: Box

  /// - Throws: `JobError` for an id that no term has, and for a mode that the kind does not take.
  public init(_ request: QuestionRequest, in model: FlowModel) throws(JobError) {
    guard request.mode == .may || request.kind.takesMode else {
      throw JobError(
        .badFlags,
        "`\(request.kind.rawValue)` takes no `--mode \(request.mode.rawValue)`: it names its recipient"
      )
    }
    guard request.with.isEmpty || request.kind == .whoReceives else {
      let reason =
        request.kind.activity == .collection ? "it asks for sources" : "it names its recipient"
      throw JobError(
        .badFlags, "`\(request.kind.rawValue)` takes no `--with`: \(reason)")
    }
    guard !request.isOnward || request.kind.activity == .sharing else {
      throw JobError(
        .badFlags, "`\(request.kind.rawValue)` takes no `--onward`: it asks for sources")
    }
    let finder = TermFinder(model: model, kind: request.kind)
    var asked: [Dimension: [Node]] = [:]
    func ask(_ texts: [String], _ dimension: Dimension) throws(JobError) {
      for text in texts {
        let node = try finder.node(text, in: dimension)
        if !asked[dimension, default: []].contains(node) {
          asked[dimension, default: []].append(node)
        }
      }
    }
    try ask(request.data, .data)
    try ask(request.purposes, .purposes)
    try ask(request.subjects, .subjects)
    try ask(request.services, .services)
    try ask(request.methods, .methods)
    try ask(request.identifiability, .identifiability)
    for text in request.conditions {
      let (facet, value) = try finder.condition(text)
      asked[facet, default: []].append(value)
    }
    var kinds: Set<RecipientKind> = []
    for text in request.with {
      if let kind = try finder.recipientKind(text) {
        kinds.insert(kind)
      } else {
        try ask([text], .recipients)
      }
    }
    if let recipient = request.recipient {
      asked[.recipients] = [try finder.node(recipient, in: .recipients)]
    }
    if let country = request.country {
      self.country = try finder.territory(country)
    } else {
      country = nil
    }
    kind = request.kind
    mode = request.mode
    isOnward = request.isOnward
    day = request.day
    isDated = request.isDated
    self.asked = asked
    self.kinds = kinds
    box = Self.box(asked, kinds: kinds, on: request.day, in: model)
  }

  private static func box(
    _ asked: [Dimension: [Node]], kinds: Set<RecipientKind>, on day: CalendarDate,
    in model: FlowModel
  ) -> Box {
    var box = Box()
    // Who does not name a service asks about those that the statement covers.
    box[.services] = model.space.coveredServices
    box[.time] = PointSet(Int32(clamping: day.dayNumber))
    for (dimension, nodes) in asked {
      box[dimension] = PointSet.union(of: nodes.lazy.map { model.space.down($0, in: dimension) })
    }
    if !kinds.isEmpty {
      let set = model.recipients(of: kinds)
      // A recipient filter lists what is let through, be it by name or by kind.
      box[.recipients] = box[.recipients].map { $0.union(set) } ?? set
    }
    return box
  }
}

extension FlowModel {
  /// The kind of a recipient, or of what bounds an unnamed one.
  package func kind(of node: Node) -> RecipientKind? {
    guard let vocabulary = space.vocabulary(of: .recipients) else { return nil }
    if let index = vocabulary.termIndex(of: node) {
      return registry.profile(ofRecipient: index).kind
    }
    guard let bound = space.taxonomy(of: .recipients)?.parents(of: node).first else { return nil }
    return kind(of: bound)
  }

  /// The own points of all recipients of some kinds, unnamed ones included.
  fileprivate func recipients(of kinds: Set<RecipientKind>) -> PointSet {
    guard let taxonomy = space.taxonomy(of: .recipients) else { return PointSet() }
    return PointSet(
      points: taxonomy.nodes.filter { kind(of: $0).map(kinds.contains) ?? false }
        .compactMap(taxonomy.point))
  }
}

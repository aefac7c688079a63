import Diagnostics
import FlowAlgebra
import Registry

/// A question about who receives what, or where it comes from, with everything it names resolved.
public struct Question: Sendable {
  public private(set) var kind: QuestionKind
  public let mode: QuestionMode

  /// The terms that are asked about, by dimension; one that is not named is open.
  public private(set) var asked: [Dimension: [Node]]

  /// The kinds of recipient that the question is limited to; none is all.
  public private(set) var kinds: Set<RecipientKind>

  /// Whether what recipients pass on counts too.
  public private(set) var isOnward: Bool

  public private(set) var country: Territory?
  public let day: CalendarDate

  /// Whether whoever asks gave the day.
  public let isDated: Bool

  /// The question as a box; a dimension without a set is open.
  public private(set) var box: Box

  /// - Throws: `JobError` for an id that no term has, and for a mode that the kind does not take.
  public init(_ request: QuestionRequest, in model: FlowModel) throws(JobError) {
    let name = request.kind.rawValue
    if request.mode != .may, let reason = request.kind.reasonAgainstModes {
      throw JobError(.badFlags, "`\(name)` takes no `--mode \(request.mode.rawValue)`: \(reason)")
    }
    if !request.with.isEmpty, let reason = request.kind.reasonAgainstFilters {
      throw JobError(.badFlags, "`\(name)` takes no `--with`: \(reason)")
    }
    guard !request.isOnward || request.kind.activities.contains(.sharing) else {
      throw JobError(.badFlags, "`\(name)` takes no `--onward`: it asks for sources")
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
    // A chain has all its links.
    isOnward = request.isOnward || request.kind == .why
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

extension Question {
  /// The question about where the data comes from that reaches a recipient, for whatever it is
  /// collected and wherever it is kept.
  ///
  /// - Parameter reached: What reaches it; where nothing does, all that is asked about is meant.
  func ofOrigins(of reached: Region, in space: Space) -> Question {
    var question = ofSources()
    question.asked[.purposes] = nil
    question.box[.purposes] = nil
    question.country = nil
    if reached.isEmpty { return question }
    for dimension in [Dimension.data, .subjects, .services] {
      question.box[dimension] = reached.projection(on: dimension, in: space)
    }
    return question
  }

  /// The same question about other data.
  ///
  /// - Parameter points: What of it the question is about.
  func about(_ data: [Node], _ points: PointSet) -> Question {
    var question = self
    question.asked[.data] = data
    question.box[.data] = points
    return question
  }

  /// The question about a part of it: one data category, at one recipient.
  func asking(of data: Node, at recipient: Node?, in model: FlowModel) -> Question {
    var question = self
    question.ask(data, .data, in: model)
    guard let recipient else { return question }
    question.kind = .doesReceive
    question.kinds = []
    question.ask(recipient, .recipients, in: model)
    return question
  }

  private mutating func ask(_ node: Node, _ dimension: Dimension, in model: FlowModel) {
    let set = model.space.down(node, in: dimension)
    asked[dimension] = [node]
    box[dimension] = box[dimension].map { $0.intersection(set) } ?? set
  }

  /// The same question about where the data comes from.
  ///
  /// - Parameter data: What the recipients receive; where the question is about some of them, it is
  ///   about no other data.
  func ofSources(giving data: PointSet? = nil) -> Question {
    var question = self
    question.kind = .whereFrom
    question.isOnward = false
    if let data, asked[.recipients] != nil || !kinds.isEmpty {
      question.box[.data] = box[.data].map { $0.intersection(data) } ?? data
    }
    question.asked[.recipients] = nil
    question.kinds = []
    question.box[.recipients] = nil
    return question
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

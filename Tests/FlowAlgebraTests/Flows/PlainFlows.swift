import Diagnostics
import FlowAlgebra
import Registry
import TestSupport
import Testing

/// A small random registry of collections, uses, sharings and onward flows, and what SEMANTICS
/// section 6 says of it point by point. Only its YAML is given to the algebra.
struct PlainFlows {
  enum Axis: Int, CaseIterable {
    case data, subject, purpose, recipient, consent, identifiability
  }

  /// What a slot writes: terms by number, gaps by their bound (-1 is unbounded), or all.
  enum Value: Hashable {
    case term(Int)
    case gap(Int)
    case all
  }

  typealias Slots = [Axis: [Value]]

  struct Vocabulary {
    var parents: [[Int]] = []
    var abstract: Set<Int> = []
    var gaps: Set<Int> = []
  }

  struct Collection {
    var slots: Slots
    /// Nil: from the person; else inferred from these categories.
    var origins: [Int]?
  }

  struct Onward {
    var slots: Slots
  }

  struct Sharing {
    var slots: Slots
    var exceptions: [Slots]
    var onward: [Onward]
    var isDirect: Bool
  }

  struct Promise {
    var slots: Slots
  }

  var vocabularies: [Axis: Vocabulary] = [:]
  /// Pairs `x compatible-with q`.
  var compatible: [(x: Int, q: Int)] = []
  var duties: Set<Int> = []
  var authorities: Set<Int> = []
  var collections: [Collection] = []
  var uses: [Slots] = []
  var sharings: [Sharing] = []
  var prevailing: [Promise] = []

  init(seed: Int) {
    var random = SplitMix64(seed: seed)
    for (axis, most) in [(Axis.data, 5), (.subject, 2), (.purpose, 4), (.recipient, 4)] {
      vocabularies[axis] = Self.vocabulary(1 + random.below(most), using: &random)
    }
    vocabularies[.consent] = Vocabulary(parents: [[], [], [0]])
    vocabularies[.identifiability] = Vocabulary(parents: [[], [], [], []], abstract: [])
    let purposes = vocabularies[.purpose]?.parents.count ?? 0
    for _ in 0..<random.below(3) {
      compatible.append((random.below(purposes), random.below(purposes)))
    }
    if random.oneIn(3) { duties.insert(random.below(purposes)) }
    let recipients = vocabularies[.recipient]?.parents.count ?? 0
    authorities = Set((0..<recipients).filter { _ in random.oneIn(5) })

    for _ in 0..<random.below(5) {
      var slots = slots([.subject, .purpose], using: &random)
      slots[.data] = values(.data, using: &random)
      collections.append(
        Collection(
          slots: slots,
          origins: random.oneIn(4) ? [random.below(vocabularies[.data]?.parents.count ?? 1)] : nil))
    }
    for _ in 0..<random.below(3) {
      var slots = slots([.subject, .purpose], using: &random)
      slots[.data] = random.oneIn(4) ? [.all] : values(.data, using: &random)
      uses.append(slots)
    }
    for _ in 0..<(1 + random.below(4)) { sharings.append(sharing(using: &random)) }
    for _ in 0..<(random.oneIn(3) ? 1 + random.below(3) : 0) {
      var slots = slots([.data, .recipient, .purpose], gaps: false, using: &random)
      slots[.data] = slots[.data] ?? [.all]
      slots[.recipient] = slots[.recipient] ?? [.all]
      if random.oneIn(2) { slots[.consent] = values(.consent, gaps: false, using: &random) }
      prevailing.append(Promise(slots: slots))
    }
  }

  private static func vocabulary(_ count: Int, using random: inout SplitMix64) -> Vocabulary {
    var vocabulary = Vocabulary()
    for term in 0..<count {
      vocabulary.parents.append((0..<term).filter { _ in random.oneIn(2) })
    }
    vocabulary.abstract = Set(
      (0..<count).filter { term in
        vocabulary.parents.contains { $0.contains(term) } && random.oneIn(4)
      })
    return vocabulary
  }

  private mutating func values(
    _ axis: Axis, gaps: Bool = true, using random: inout SplitMix64
  ) -> [Value] {
    let count = vocabularies[axis]?.parents.count ?? 1
    return (0..<(1 + random.below(2))).map { _ in
      if gaps, random.oneIn(6) {
        let bound = random.below(count + 1) - 1
        vocabularies[axis]?.gaps.insert(bound)
        return .gap(bound)
      }
      return .term(random.below(count))
    }
  }

  private mutating func slots(
    _ axes: [Axis], gaps: Bool = true, using random: inout SplitMix64
  ) -> Slots {
    var slots: Slots = [:]
    for axis in axes where !random.oneIn(3) {
      slots[axis] = values(axis, gaps: gaps, using: &random)
    }
    return slots
  }

  private mutating func sharing(using random: inout SplitMix64) -> Sharing {
    var slots = slots([.subject], using: &random)
    slots[.data] = random.oneIn(6) ? [.all] : values(.data, using: &random)
    slots[.purpose] = values(.purpose, using: &random)
    slots[.recipient] = random.oneIn(8) ? [.all] : values(.recipient, using: &random)
    circumstances(&slots, using: &random)
    var exceptions: [Slots] = []
    if random.oneIn(4) {
      let exception = self.slots([.data, .recipient, .purpose], gaps: false, using: &random)
      if !exception.isEmpty { exceptions = [exception] }
    }
    let onward = (0..<random.below(3)).map { _ in
      var slots = self.slots([.data, .purpose], using: &random)
      slots[.recipient] = values(.recipient, using: &random)
      circumstances(&slots, using: &random)
      return Onward(slots: slots)
    }
    return Sharing(
      slots: slots, exceptions: exceptions, onward: onward, isDirect: random.oneIn(6))
  }

  private mutating func circumstances(_ slots: inout Slots, using random: inout SplitMix64) {
    if random.oneIn(2) { slots[.consent] = values(.consent, using: &random) }
    if random.oneIn(2) {
      slots[.identifiability] = values(.identifiability, gaps: false, using: &random)
    }
  }
}

// MARK: Points

extension PlainFlows {
  /// A point of one axis: a term's own, a gap's (its bound and a mark), or the root's.
  enum Coordinate: Hashable {
    case root
    case term(Int)
    case gap(Int)
  }

  typealias Point = [Coordinate]

  func coordinates(_ axis: Axis) -> [Coordinate] {
    let vocabulary = vocabularies[axis] ?? Vocabulary()
    let terms = vocabulary.parents.indices.filter { !vocabulary.abstract.contains($0) }
    let root: [Coordinate] = axis == .identifiability ? [] : [.root]
    return root + terms.map { .term($0) } + vocabulary.gaps.sorted().map { .gap($0) }
  }

  /// Whether a term is another or narrower.
  func lies(_ term: Int, in other: Int, _ axis: Axis) -> Bool {
    term == other
      || (vocabularies[axis]?.parents[term] ?? []).contains { lies($0, in: other, axis) }
  }

  /// Whether a point lies at or below a term.
  func lies(_ point: Coordinate, in term: Int, _ axis: Axis) -> Bool {
    switch point {
    case .root: false
    case .term(let other): lies(other, in: term, axis)
    case .gap(let bound): bound >= 0 && lies(bound, in: term, axis)
    }
  }

  func covers(_ value: Value, _ point: Coordinate, _ axis: Axis) -> Bool {
    switch value {
    case .all: true
    case .term(let term): lies(point, in: term, axis)
    case .gap(let bound): point == .gap(bound)
    }
  }

  /// The same with all that a gap may stand for.
  func mayCover(_ value: Value, _ point: Coordinate, _ axis: Axis) -> Bool {
    guard case .gap(let bound) = value else { return covers(value, point, axis) }
    return bound < 0 || lies(point, in: bound, axis)
  }

  /// Whether one point belongs to a class of which another is a narrower part, or is it.
  func isAbove(_ wider: Coordinate, _ point: Coordinate, _ axis: Axis) -> Bool {
    if wider == point { return true }
    switch wider {
    case .root: return true
    case .gap: return false
    case .term(let term): return lies(point, in: term, axis)
    }
  }

  static func isGap(_ point: Coordinate) -> Bool {
    if case .gap = point { true } else { false }
  }

  static func isGap(_ value: Value) -> Bool {
    if case .gap = value { true } else { false }
  }
}

// MARK: YAML

extension PlainFlows {
  private static let prefixes: [Axis: String] = [
    .data: "d", .subject: "s", .purpose: "p", .recipient: "r", .consent: "c",
  ]
  private static let degrees = ["identified", "pseudonymous", "aggregated", "anonymous"]

  func id(_ term: Int, _ axis: Axis) -> String {
    axis == .identifiability ? Self.degrees[term] : (Self.prefixes[axis] ?? "") + "\(term)"
  }

  func text(_ value: Value, _ axis: Axis) -> String {
    switch value {
    case .all: "all"
    case .term(let term): id(term, axis)
    case .gap(let bound): bound < 0 ? "unspecified" : "{unspecified: \(id(bound, axis))}"
    }
  }

  func text(_ slots: Slots) -> String {
    let names: [(Axis, String)] = [
      (.data, "data"), (.subject, "subjects"), (.purpose, "purposes"), (.recipient, "with"),
      (.identifiability, "identifiability"),
    ]
    var fields = names.compactMap { axis, name in
      slots[axis].map { "\(name): [\($0.map { text($0, axis) }.joined(separator: ", "))]" }
    }
    if let consent = slots[.consent] {
      fields.append(
        "where: {consent: [\(consent.map { text($0, .consent) }.joined(separator: ", "))]}")
    }
    return fields.joined(separator: ", ")
  }

  /// - Parameter order: In which order sharings stand; nil as they are.
  func yaml(sharingOrder order: [Int]? = nil) -> String {
    var lines = ["registry: {format: 1, name: Example}"]
    func terms(_ section: String, _ axis: Axis, _ fields: (Int) -> String) {
      lines.append("\(section):")
      let vocabulary = vocabularies[axis] ?? Vocabulary()
      for (term, parents) in vocabulary.parents.enumerated() {
        let broader = parents.map { id($0, axis) }.joined(separator: ", ")
        lines.append(
          "  \(id(term, axis)): {label: \(id(term, axis))"
            + (parents.isEmpty ? "" : ", broader: [\(broader)]")
            + (vocabulary.abstract.contains(term) ? ", abstract: true" : "") + fields(term) + "}")
      }
    }
    terms("data-categories", .data) { _ in "" }
    terms("data-subjects", .subject) { _ in "" }
    terms("purposes", .purpose) { term in
      let with = Set(compatible.filter { $0.x == term }.map(\.q)).sorted()
        .map { id($0, .purpose) }.joined(separator: ", ")
      return (with.isEmpty ? "" : ", compatible-with: [\(with)]")
        + (duties.contains(term) ? ", legal-duty: true" : "")
    }
    terms("recipients", .recipient) { term in
      ", kind: \(authorities.contains(term) ? "authority" : "vendor")"
    }
    lines.append(
      "conditions: {consent: {label: consent, values: {c0: {label: a}, c1: {label: b}, "
        + "c2: {label: c, broader: c0}}}}")
    lines.append("sources:\n  you: {kind: data-subject}")
    for (number, collection) in collections.enumerated() {
      guard let origins = collection.origins else { continue }
      let from = origins.map { id($0, .data) }.joined(separator: ", ")
      lines.append("  g\(number): {label: guesses, kind: inferred, derived-from: [\(from)]}")
    }
    if !collections.isEmpty { lines.append("collection:") }
    for (number, collection) in collections.enumerated() {
      let source = collection.origins == nil ? "you" : "g\(number)"
      lines.append("  o\(number): {\(text(collection.slots)), from: \(source)}")
    }
    if !uses.isEmpty { lines.append("uses:") }
    for (number, slots) in uses.enumerated() {
      let operation = slots[.purpose] == nil ? ", operation: combine" : ""
      lines.append("  u\(number): {\(text(slots))\(operation)}")
    }
    lines.append("sharing:")
    for number in order ?? Array(sharings.indices) {
      let sharing = sharings[number]
      var fields = text(sharing.slots)
      if sharing.isDirect { fields += ", flow: collected-directly" }
      if !sharing.exceptions.isEmpty {
        fields +=
          ", except: [\(sharing.exceptions.map { "{\(text($0))}" }.joined(separator: ", "))]"
      }
      if !sharing.onward.isEmpty {
        fields +=
          ", onward: [\(sharing.onward.map { "{\(text($0.slots))}" }.joined(separator: ", "))]"
      }
      lines.append("  t\(number): {\(fields)}")
    }
    if !prevailing.isEmpty { lines.append("never:") }
    for (number, promise) in prevailing.enumerated() {
      lines.append("  n\(number): {action: share, precedence: prevails, \(text(promise.slots))}")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  func model(sharingOrder order: [Int]? = nil) throws -> FlowModel {
    let yaml = yaml(sharingOrder: order)
    let loaded = Registry.load([SourceFile(path: "r.yaml", bytes: Array(yaml.utf8))])
    let errors = loaded.diagnostics.filter { $0.severity == .error }.map(\.message)
    try #require(errors.isEmpty, "\(errors) in\n\(yaml)")
    return FlowModel(loaded.registry)
  }
}

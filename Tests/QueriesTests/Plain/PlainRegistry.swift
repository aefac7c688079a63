/// A small registry as plain values, from which both its YAML and a reading point by point are made.
struct PlainRegistry {
  /// The dimensions of its points, in this order.
  enum Axis: Int, CaseIterable {
    case data, with, from, purposes, via, subjects, services, identifiability, f, g, time
  }

  struct Vocabulary {
    /// The ids of the terms are this and their number.
    var prefix: String
    var parents: [[Int]] = []
    var abstract: Set<Int> = []
    /// Terms, or -1 for the root, below which something is `unspecified`.
    var gaps: Set<Int> = []

    func isWithin(_ term: Int, _ other: Int) -> Bool {
      term == other || parents[term].contains { isWithin($0, other) }
    }
  }

  enum Item: Hashable {
    case all
    case term(Int)
    /// -1 is the root.
    case gap(Int)
  }

  struct Scope {
    var slots: [Axis: [Item]] = [:]
    /// Each alternative has values in `f` or `g` or both; none is any circumstance.
    var circumstances: [[Axis: [Item]]] = []
    var since: Int?
    var until: Int?
    var exceptions: [Scope] = []
  }

  struct Collection {
    enum Storage: String, CaseIterable {
      case stored, transient
      case onDevice = "on-device"
    }

    var scope: Scope
    var storage: Storage?
    var countries: [String] = []
    var isPossible = false
  }

  struct Use {
    enum Operation: String { case access, preserve, combine }

    var scope: Scope
    var operation: Operation?
  }

  struct Sharing {
    var scope: Scope
    var only: [Axis] = []
    var isSale = false
    var countries: [String] = []
    var isPossible = false
    /// What recipients must do, by number, beside what they always must.
    var obligations: Set<Int> = []
    /// What recipients pass on; a slot that is missing is the statement's.
    var onward: [Scope] = []
  }

  struct Never {
    enum Action: String { case share, process, sell, collect, use, access, retain }
    enum Precedence: String { case prevails, yields }

    var scope: Scope
    var action: Action
    var precedence: Precedence?
    var isPublished = true
  }

  /// What people can do; without slots and statements, about everything.
  struct Choice {
    var scope: Scope?
    /// Numbers among collections, uses and sharings, in this order.
    var statements: [Int] = []
    var since: Int?
    var until: Int?
  }

  var vocabularies: [Axis: Vocabulary] = [:]
  /// Whether every term has an alias, and is referred to by it.
  var writesAliases = false
  /// The services by number that the statement does not cover.
  var notCovered: Set<Int> = []
  var collections: [Collection] = []
  var uses: [Use] = []
  var sharings: [Sharing] = []
  var nevers: [Never] = []
  var choices: [Choice] = []
  /// Of each recipient, empty where it is inherited; all are vendors where there are none.
  var kinds: [String] = []
  /// What each recipient must always do, by number.
  var obligations: [Set<Int>] = []
  /// Where each recipient is, empty where it is inherited or not said.
  var countries: [[String]] = []

  /// Of a recipient, its own or inherited.
  func kind(of recipient: Int) -> String {
    holder(above: recipient) { !kinds[$0].isEmpty }.map { kinds[$0] } ?? ""
  }

  /// Where a recipient is, of its own or by what it is a kind of.
  func places(of recipient: Int) -> [String] {
    holder(above: recipient) { !countries[$0].isEmpty }.map { countries[$0] } ?? []
  }

  /// The recipient from which another has something: itself, or the deepest above it, of several the
  /// first by id.
  private func holder(above recipient: Int, where has: (Int) -> Bool) -> Int? {
    if has(recipient) { return recipient }
    guard let recipients = vocabularies[.with] else { return nil }
    func depth(_ term: Int) -> Int {
      recipients.parents[term].map { 1 + depth($0) }.max() ?? 0
    }
    return recipients.parents.indices.filter { recipients.isWithin(recipient, $0) && has($0) }
      .min { (-depth($0), $0) < (-depth($1), $1) }
  }

  /// What a recipient must always do: its own and all that is inherited.
  func duties(of recipient: Int) -> Set<Int> {
    guard let recipients = vocabularies[.with], !obligations.isEmpty else { return [] }
    return recipients.parents.indices.filter { recipients.isWithin(recipient, $0) }
      .reduce(into: []) { $0.formUnion(obligations[$1]) }
  }

  /// Whether a collection or sharing, by its number among all statements, only may happen.
  func isPossible(statement number: Int) -> Bool {
    if number < collections.count { return collections[number].isPossible }
    let sharing = number - collections.count - uses.count
    return sharing >= 0 && sharings[sharing].isPossible
  }

  /// Of a collection, use or sharing, by its number among all.
  func scope(ofStatement number: Int) -> Scope {
    (collections.map(\.scope) + uses.map(\.scope) + sharings.map(\.scope))[number]
  }

  /// The id, with its section, of a statement by its number among all.
  func statementID(_ number: Int) -> String {
    if number < collections.count { return "collection.s\(number)" }
    let use = number - collections.count
    return use < uses.count ? "uses.s\(use)" : "sharing.s\(use - uses.count)"
  }

  /// Days are written as days of this month.
  static func date(_ day: Int) -> String { "2026-01-0\(day)" }

  /// The four values, of which statements write the first and the last.
  static let identifiability = ["identified", "pseudonymous", "aggregated", "anonymous"]

  func id(_ item: Item, _ axis: Axis) -> String { word(for: item, axis, mark: "") }

  /// How statements, other terms and questions refer to it.
  func reference(_ item: Item, _ axis: Axis) -> String {
    word(for: item, axis, mark: writesAliases ? Self.aliasMark : "")
  }

  static let aliasMark = "also-"

  private func word(for item: Item, _ axis: Axis, mark: String) -> String {
    let prefix = mark + (vocabularies[axis]?.prefix ?? "")
    return switch item {
    case .all: "all"
    case .term(let term):
      axis == .identifiability ? Self.identifiability[term] : "\(prefix)\(term)"
    case .gap(-1): "unspecified"
    case .gap(let bound): "{unspecified: \(prefix)\(bound)}"
    }
  }
}

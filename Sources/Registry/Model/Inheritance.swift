import Diagnostics

/// What holds for a recipient: its own values, or else those of the nearest broader recipient that
/// has them.
public struct RecipientProfile: Sendable {
  public let kind: RecipientKind?
  public let role: ProcessingRole?
  public let countries: [Located<Territory>]
  public let safeguards: [JurisdictionSafeguards]
  public let contract: Contract?
  private let recipients: Vocabulary<Recipient>
  private let index: Int

  fileprivate init(_ index: Int, among recipients: Vocabulary<Recipient>, _ holders: ValueHolders) {
    func value<Value>(_ holder: [Int32], _ value: (Recipient) -> Value?) -> Value? {
      holder[index] < 0 ? nil : value(recipients.terms[Int(holder[index])])
    }
    kind = value(holders.ofKind) { $0.kind }
    role = value(holders.ofRole) { $0.role }
    countries = value(holders.ofCountries) { $0.countries } ?? []
    safeguards = value(holders.ofSafeguards) { $0.safeguards } ?? []
    contract = value(holders.ofContract) { $0.contract }
    self.recipients = recipients
    self.index = index
  }

  /// Its own and all inherited ones, each once, its own first.
  public var obligations: [Reference] {
    var names: Set<Name> = []
    return recipients.upwards(from: index).flatMap { recipients.terms[$0].obligations }
      .filter { names.insert($0.value).inserted }
  }
}

extension Registry {
  /// A recipient's own values, or else those of the nearest broader recipient that has them;
  /// obligations add up.
  public func profile(ofRecipient index: Int) -> RecipientProfile { profiles[index] }
}

extension Vocabulary<Recipient> {
  /// The profile of each recipient.
  var profiles: [RecipientProfile] {
    let holders = ValueHolders(self)
    return terms.indices.map { RecipientProfile($0, among: self, holders) }
  }
}

/// For each recipient, the nearest one above that has a value, itself included; negative where none
/// has.
///
/// Found for all at once, because a chain of recipients may be too long to be climbed for each.
private struct ValueHolders {
  let ofKind: [Int32]
  let ofRole: [Int32]
  let ofCountries: [Int32]
  let ofSafeguards: [Int32]
  let ofContract: [Int32]

  init(_ recipients: Vocabulary<Recipient>) {
    let children = recipients.children
    func holders(_ has: (Recipient) -> Bool) -> [Int32] {
      recipients.nearest(children, where: has)
    }
    ofKind = holders { $0.kind != nil }
    ofRole = holders { $0.role != nil }
    ofCountries = holders { $0.countries != nil }
    ofSafeguards = holders { $0.safeguards != nil }
    ofContract = holders { $0.contract != nil }
  }
}

extension Vocabulary {
  /// For each term the nearest one upwards for which something holds, itself included; negative where
  /// there is none. Among equally near ones the parent that is written first leads to it.
  ///
  /// - Parameter children: those of the vocabulary.
  fileprivate func nearest(_ children: [[Int]], where holds: (T) -> Bool) -> [Int32] {
    var distances = Array(repeating: -1, count: terms.count)
    var nearest = Array(repeating: Int32(-1), count: terms.count)
    var queue: [Int] = []
    for (index, term) in terms.enumerated() where holds(term) {
      distances[index] = 0
      nearest[index] = Int32(clamping: index)
      queue.append(index)
    }
    // All of one distance come before the next, whatever the edges: cycles too are gone through once.
    var next = 0
    while next < queue.count {
      let distance = distances[queue[next]] + 1
      for child in children[queue[next]] where distances[child] < 0 {
        distances[child] = distance
        let parent = parents[child].first { distances[$0] == distance - 1 }
        nearest[child] = parent.map { nearest[$0] } ?? -1
        queue.append(child)
      }
      next += 1
    }
    return nearest
  }
}

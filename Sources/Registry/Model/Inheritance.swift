import Diagnostics

/// What holds for a recipient: its own values, or else those of the most specific broader recipient
/// that has them.
public final class RecipientProfile: Sendable {
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
  /// A recipient's own values, or else those of the most specific broader recipient that has them:
  /// the one with the longest chain above it, of several the first by id. Obligations add up.
  public func profile(ofRecipient index: Int) -> RecipientProfile { profiles[index] }
}

extension Vocabulary<Recipient> {
  /// The profile of each recipient.
  func profiles(_ names: NameTable) -> [RecipientProfile] {
    let holders = ValueHolders(self, names)
    return terms.indices.map { RecipientProfile($0, among: self, holders) }
  }
}

/// For each recipient, the most specific one above that has a value, itself included; negative where
/// none has.
///
/// Found for all at once, because a chain of recipients may be too long to be climbed for each.
private struct ValueHolders {
  let ofKind: [Int32]
  let ofRole: [Int32]
  let ofCountries: [Int32]
  let ofSafeguards: [Int32]
  let ofContract: [Int32]

  init(_ recipients: Vocabulary<Recipient>, _ names: NameTable) {
    let descent = Descent(recipients.parents)
    func holders(_ has: (Recipient) -> Bool) -> [Int32] {
      descent.nearest(where: { has(recipients.terms[$0]) }) { one, other in
        func id(_ index: Int) -> String {
          recipients.terms[index].header.id.id.map { names[$0] } ?? ""
        }
        return id(one) < id(other)
      }
    }
    ofKind = holders { $0.kind != nil }
    ofRole = holders { $0.role != nil }
    ofCountries = holders { $0.countries != nil }
    ofSafeguards = holders { $0.safeguards != nil }
    ofContract = holders { $0.contract != nil }
  }
}

/// The terms of a vocabulary from the broadest ones downwards.
private struct Descent {
  private let parents: [[Int]]
  /// Parents before children; an edge that closes a cycle does not count.
  private var order: [Int] = []
  /// By term, the longest chain above it.
  private var depths: [Int]

  init(_ parents: [[Int]]) {
    self.parents = parents
    depths = Array(repeating: 0, count: parents.count)
    var climbed = Array(repeating: -1, count: parents.count)
    for term in parents.indices where climbed[term] < 0 {
      // With a stack of its own: a vocabulary may be deeper than ours.
      var stack = [term]
      climbed[term] = 0
      while let current = stack.last {
        guard climbed[current] < parents[current].count else {
          order.append(current)
          stack.removeLast()
          continue
        }
        let parent = parents[current][climbed[current]]
        climbed[current] += 1
        if climbed[parent] < 0 {
          climbed[parent] = 0
          stack.append(parent)
        }
      }
    }
    for term in order {
      depths[term] = (parents[term].map { depths[$0] }.max() ?? -1) + 1
    }
  }

  /// For each term the deepest one upwards for which something holds, itself included; negative where
  /// there is none.
  ///
  /// What is narrower is deeper than what it is a kind of, with or without the edges that longer
  /// chains imply.
  ///
  /// - Parameter precedes: which of two that are equally deep comes first.
  func nearest(
    where holds: (Int) -> Bool, _ precedes: (Int, Int) -> Bool
  ) -> [Int32] {
    var nearest = Array(repeating: Int32(-1), count: parents.count)
    for term in order {
      if holds(term) {
        nearest[term] = Int32(clamping: term)
        continue
      }
      for found in parents[term].map({ nearest[$0] }) where found >= 0 {
        let (best, next) = (Int(nearest[term]), Int(found))
        let isFirst =
          best < 0 || depths[next] > depths[best]
          || depths[next] == depths[best] && next != best && precedes(next, best)
        if isFirst { nearest[term] = found }
      }
    }
    return nearest
  }
}

import Diagnostics
import TestSupport

/// A registry that is little more than a graph of who passes data to whom.
public struct SharingGraph: Sendable {
  public let files: [SourceFile]

  /// The ids of the recipients.
  public let parties: [String]

  /// - Parameters:
  ///   - parties: how many recipients there are; every one of them receives something.
  ///   - edges: how many pairs of a sender, we ourselves among them, and a recipient.
  public init(parties: Int = 1366, edges: Int = 1495, seed: Int = 1) {
    var random = SplitMix64(seed: seed)
    // We send to one half, which sends to the other; what edges remain lead anywhere.
    let direct = (parties + 1) / 2
    var receivers: [[Int]] = Array(repeating: [], count: direct)
    for party in direct..<parties { receivers[random.below(direct)].append(party) }
    var missing = edges - parties
    while missing > 0 {
      let (sender, receiver) = (random.below(direct), random.below(parties))
      if sender == receiver || receivers[sender].contains(receiver) { continue }
      receivers[sender].append(receiver)
      missing -= 1
    }
    var text = Self.head
    for party in 0..<parties {
      text += "  party-\(party): {name: Party \(party), kind: partner, role: controller}\n"
    }
    text += "sharing:\n"
    for (party, receivers) in receivers.enumerated() {
      let onward = receivers.map { "{with: party-\($0)}" }.joined(separator: ", ")
      text += "  to-\(party): {data: details, with: party-\(party), purposes: service, onward: "
      text += (onward.isEmpty ? "none" : "[\(onward)]") + "}\n"
    }
    files = [SourceFile(path: "Registry/registry.yaml", bytes: Array(text.utf8))]
    self.parties = (0..<parties).map { "party-\($0)" }
  }

  private static let head = """
    registry: {format: 1, name: Sharing graph}
    organization: {name: Seeded, country: CH}
    data-categories:
      details: {label: details}
    sources:
      you: {label: you, kind: data-subject}
    purposes:
      service: {label: serve you}
    collection:
      sign-up: {data: details, from: you, purposes: service, retention: 1 year}
    recipients:

    """
}

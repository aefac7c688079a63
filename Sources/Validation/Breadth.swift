import Registry

/// How wide the terms of statements are.
struct Breadth: Sendable {
  private let registry: Registry
  private let data: TermGraph
  private let recipients: TermGraph
  private let purposes: TermGraph
  /// For each recipient, whether it belongs to the organization's group.
  private let isInGroup: [Bool]

  init(_ registry: Registry) {
    self.registry = registry
    data = TermGraph(registry.dataCategories)
    recipients = TermGraph(registry.recipients)
    purposes = TermGraph(registry.purposes)
    isInGroup = registry.recipients.terms.indices.map { index in
      switch registry.profile(ofRecipient: index).kind {
      case .subsidiary, .affiliate, .staff: true
      default: false
      }
    }
  }

  /// Whether a term of a slot has nothing above it and so many terms below it.
  func isRoot(_ reference: Reference, _ slot: Slot, withAtLeast count: Int) -> Bool {
    switch slot {
    case .data:
      registry.dataCategories.index(of: reference.value)
        .map { data.isRoot($0, withAtLeast: count) } ?? false
    case .with:
      registry.recipients.index(of: reference.value)
        .map { recipients.isRoot($0, withAtLeast: count) } ?? false
    case .purposes:
      registry.purposes.index(of: reference.value)
        .map { purposes.isRoot($0, withAtLeast: count) } ?? false
    default: false
    }
  }

  /// Whether a sharing has a recipient outside the group; a gap may be one.
  func leavesGroup(_ statement: some Statement) -> Bool {
    guard statement.header.id.section == .sharing, let with = statement.scope.slots.with else {
      return false
    }
    return with.saysAll || with.hasGaps
      || with.terms.contains { reference in
        registry.recipients.index(of: reference.value).map { !isInGroup[$0] } ?? true
      }
  }
}

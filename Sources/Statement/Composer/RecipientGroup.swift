import Registry

/// The groups in which a statement shows recipients, in their order.
package enum RecipientGroup: String, CaseIterable, Sendable {
  case group, vendors, partners, authorities, successors, others, unnamed

  package init(_ kind: RecipientKind?) {
    self =
      switch kind {
      case .subsidiary, .affiliate: .group
      case .vendor: .vendors
      case .partner: .partners
      case .authority: .authorities
      case .successor: .successors
      case .adviser, .customer, .user, .staff, .thirdParty, .public: .others
      case nil: .unnamed
      }
  }

  var heading: PhraseID {
    switch self {
    case .group: .headingGroup
    case .vendors: .headingVendors
    case .partners: .headingPartners
    case .authorities: .headingAuthorities
    case .successors: .headingSuccessors
    case .others: .headingOthers
    case .unnamed: .headingUnnamed
    }
  }
}

extension Registry {
  /// The group under which a statement stands: that of its first recipient in the groups' order.
  func group(of statement: SharingStatement) -> RecipientGroup {
    guard let with = statement.scope.slots.with else { return .unnamed }
    let named = with.terms + with.gaps.compactMap(\.bound)
    let groups = named.compactMap { recipients.index(of: $0.value) }
      .map { RecipientGroup(profile(ofRecipient: $0).kind) }
    return RecipientGroup.allCases.first { groups.contains($0) } ?? .unnamed
  }
}

import Registry

/// What a pack can ask of a registry. A pack is a table of these; how each is decided stands in
/// `Checks`.
enum LegalCheck: Hashable, Sendable {
  case organizationHas(OrganizationFact)
  case registryHas(RegistryFact)
  /// Unless the organization's seat is inside the jurisdiction.
  case representative
  case everyCollection(CollectionSelection = .all, has: CollectionFact)
  case everyUse(has: GroundsFact)
  case everySharing(SharingSelection = .all, has: SharingFact)
  case everyRecipient(RecipientSelection, has: RecipientFact)
  case everyDisclosureAbroad(has: TransferFact)
  case everyMethod(MethodSelection, has: MethodFact)
  case everyCategory(CategorySelection, has: CategoryFact)
  case everyAutomatedDecision(has: DecisionFact)
  case choices(of: [ChoiceKind], when: Occasion = .always)
}

/// What the `organization` section says.
enum OrganizationFact: Hashable, Sendable {
  case legalName
  /// An address, an e-mail address or a link that leads somewhere.
  case contact
  case postalAddress
  /// An e-mail address or a link that leads somewhere.
  case electronicContact
  /// Who the data protection officer is, or that there is none.
  case officer
  /// How to reach the officer that there is.
  case officerContact
  /// The jurisdiction's supervisory authority.
  case authority
  case security
}

/// What the registry says as a whole.
enum RegistryFact: Hashable, Sendable {
  case dataSubjects
  /// The day from which it holds, or of the last review.
  case date
  /// A day of review, or from which it holds, in the last twelve months.
  case reviewWithinAYear
  /// How long before a change people hear, where a service is run for others.
  case changeNoticeAsProcessor
}

enum CollectionSelection: Hashable, Sendable {
  case all, fromThePerson, notFromThePerson, provisionDemanded
}

enum CollectionFact: Hashable, Sendable {
  case purpose, data, source, retention, provision, consequence
  case grounds(GroundsFact)
}

/// What a statement says of the law it rests on.
enum GroundsFact: Hashable, Sendable {
  case legalBasis, legitimateInterest
}

enum SharingSelection: Hashable, Sendable {
  case all
  /// By a derogation alone.
  case underDerogation
}

enum SharingFact: Hashable, Sendable {
  case recipient, purpose
  case grounds(GroundsFact)
  /// The jurisdiction's own word for the disclosure.
  case wordInLaw
  case occasionalFlow
}

enum RecipientSelection: Hashable, Sendable {
  case all, processors, subprocessors, jointControllers
  /// Whoever receives as a business: neither authorities nor people nor the public.
  case businesses
  /// Categories without members and without a legal name.
  case categories
  /// Those that collect from people themselves.
  case directCollectors
}

enum RecipientFact: Hashable, Sendable {
  case contract, activity, role
}

/// What is said of a disclosure abroad.
enum TransferFact: Hashable, Sendable {
  /// The states by name.
  case state
  /// Adequacy is claimed for countries on the list only.
  case listedAdequacy
  /// The same, and adequacy is said where it exists.
  case statedAdequacy
  /// A guarantee or an exception, where there is no adequacy.
  case safeguard
}

enum MethodSelection: Hashable, Sendable {
  /// What writes to or reads from people's devices: cookies and beacons.
  case onDevices
  case cookies
  case recordings
}

enum MethodFact: Hashable, Sendable {
  case refusal, consent, duration
}

enum CategorySelection: Hashable, Sendable {
  /// What is collected.
  case collected
  /// What bears one of the law's own marks for sensitive data.
  case sensitive
}

enum CategoryFact: Hashable, Sendable {
  /// A code of this scheme, its own or a broader category's.
  case code(scheme: String)
  case exactCode(String)
}

enum DecisionFact: Hashable, Sendable {
  case logicAndConsequences
}

/// When choices are demanded.
enum Occasion: Hashable, Sendable {
  case always
  /// A statement rests on consent.
  case consent
  /// Data is sold, or shared in the law's own sense.
  case sale
}

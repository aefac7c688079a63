import Diagnostics
import Registry

/// A place at which a registry falls short of a check.
struct Shortfall {
  let header: EntryHeader
  let span: Span
  let text: String

  /// At the entry's key.
  init(_ header: EntryHeader, _ text: String) {
    self.init(header, at: header.span, text)
  }

  init(_ header: EntryHeader, at span: Span, _ text: String) {
    self.header = header
    self.span = span
    self.text = text
  }
}

/// A registry under one law, on a day.
struct LegalReading: Sendable {
  let registry: Registry
  let pack: RulePack
  let date: CalendarDate
  /// Where the registry names the jurisdiction.
  let mention: Span
  /// For each recipient those directly narrower.
  let recipientChildren: [[Int]]
  private let madeCollection: Once<[CollectionStatement]>
  private let madeUses: Once<[UseStatement]>
  private let madeSharing: Once<[SharingStatement]>
  private let madeRecipients: Once<[Int]>
  private let madeDestinations: Once<[Destination]>

  init(_ registry: Registry, under pack: RulePack, on date: CalendarDate, mention: Span) {
    self.registry = registry
    self.pack = pack
    self.date = date
    self.mention = mention
    recipientChildren = registry.recipients.children
    let children = recipientChildren
    let sharing = Once { registry.sharing.filter { $0.isOfPersonalData(registry, on: date) } }
    madeCollection = Once { registry.collection.filter { $0.scope.isInForce(on: date) } }
    madeUses = Once { registry.uses.filter { $0.scope.isInForce(on: date) } }
    madeSharing = sharing
    madeRecipients = Once {
      Self.recipients(in: Self.named(sharing.value), registry, children)
    }
    let law = pack.jurisdiction
    madeDestinations = Once {
      DestinationFinder(
        registry: registry, law: law, date: date, sharing: sharing.value,
        recipientChildren: children
      ).destinations
    }
  }

  /// The collections that are in force.
  var collection: [CollectionStatement] { madeCollection.value }

  /// The uses that are in force.
  var uses: [UseStatement] { madeUses.value }

  /// Where data goes, or is kept.
  var destinations: [Destination] { madeDestinations.value }

  /// The sharing of personal data that is in force.
  var sharing: [SharingStatement] { madeSharing.value }

  /// The recipients of all sharing of personal data that is in force.
  var allRecipients: [Int] { madeRecipients.value }

  /// Where what the registry lacks as a whole is reported.
  func missing(_ text: String) -> [Shortfall] {
    [Shortfall(registry.settings.header, at: mention, text)]
  }

  /// The places at which the registry falls short.
  func shortfalls(of check: LegalCheck) -> [Shortfall] {
    switch check {
    case .organizationHas(let fact): shortfalls(organization: fact)
    case .registryHas(let fact): shortfalls(registry: fact)
    case .representative: missingRepresentative
    case .everyCollection(let selection, let fact): shortfalls(collections: selection, fact)
    case .everyUse(let fact): shortfalls(uses: fact)
    case .everySharing(let selection, let fact): shortfalls(sharing: selection, fact)
    case .everyRecipient(let selection, let fact): shortfalls(recipients: selection, fact)
    case .everyDisclosureAbroad(let fact): shortfalls(transfers: fact)
    case .everyMethod(let selection, let fact): shortfalls(methods: selection, fact)
    case .everyCategory(let selection, let fact): shortfalls(categories: selection, fact)
    case .everyAutomatedDecision: decisionShortfalls
    case .choices(let kinds, let occasion): shortfalls(choices: kinds, when: occasion)
    }
  }
}

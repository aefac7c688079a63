/// A top-level key of a registry file.
public enum Section: String, CaseIterable, Hashable, Sendable {
  case registry, organization
  case services
  case dataSubjects = "data-subjects"
  case dataCategories = "data-categories"
  case sources, methods, purposes, recipients, obligations, conditions, links
  case collection, uses, sharing, never, choices, retention
  case documents, wording

  /// One entry of the section, as a noun with its article: "a recipient".
  public var noun: String {
    switch self {
    case .registry, .organization: "the \(bareNoun)"
    case .obligations: "an \(bareNoun)"
    default: "a \(bareNoun)"
    }
  }

  /// The noun without its article: "recipient".
  public var bareNoun: String {
    switch self {
    case .registry: "registry"
    case .organization: "organization"
    case .services: "service"
    case .dataSubjects: "group of data subjects"
    case .dataCategories: "data category"
    case .sources: "source"
    case .methods: "method"
    case .purposes: "purpose"
    case .recipients: "recipient"
    case .obligations: "obligation"
    case .conditions: "condition"
    case .links: "link"
    case .collection: "collection"
    case .uses: "use"
    case .sharing: "sharing"
    case .never: "promise"
    case .choices: "choice"
    case .retention: "retention"
    case .documents: "document"
    case .wording: "wording"
    }
  }

  /// The sections that declare terms.
  public static let vocabularies: [Section] = [
    .services, .dataSubjects, .dataCategories, .sources, .methods, .purposes, .recipients,
    .obligations, .conditions, .links,
  ]

  /// The sections that declare flows and promises.
  public static let statements: [Section] = [.collection, .uses, .sharing, .never]

  /// The slots that a statement of the section, or its exceptions, may have.
  var slots: [Slot] {
    switch self {
    case .collection:
      [.data, .subjects, .services, .from, .via, .purposes, .where, .identifiability]
    case .uses: [.data, .subjects, .services, .from, .purposes, .where, .identifiability]
    case .sharing: [.data, .subjects, .services, .via, .with, .purposes, .where, .identifiability]
    case .retention: [.data, .subjects, .services, .with, .purposes, .where]
    case .never, .choices, .documents: Slot.allCases
    default: []
    }
  }
}

/// A dimension of a flow, as a statement writes it.
public enum Slot: String, CaseIterable, Hashable, Sendable {
  case data, subjects, services, from, via, with, purposes, `where`, identifiability

  /// The place among `allCases`.
  var place: Int {
    switch self {
    case .data: 0
    case .subjects: 1
    case .services: 2
    case .from: 3
    case .via: 4
    case .with: 5
    case .purposes: 6
    case .where: 7
    case .identifiability: 8
    }
  }

  /// The section that declares the slot's terms; nil for `identifiability`, whose four are fixed.
  public var vocabulary: Section? {
    switch self {
    case .data: .dataCategories
    case .subjects: .dataSubjects
    case .services: .services
    case .from: .sources
    case .via: .methods
    case .with: .recipients
    case .purposes: .purposes
    case .where: .conditions
    case .identifiability: nil
    }
  }

  /// What the slot says of a statement, for editors and messages.
  var documentation: String {
    switch self {
    case .data: "The data categories concerned; each reaches down to everything narrower."
    case .subjects: "The groups of people concerned; missing: everybody."
    case .services: "The services concerned; missing: all that the statement covers."
    case .from: "The sources that the data comes from."
    case .via: "The methods by which the data is collected; missing: not known."
    case .with: "The recipients."
    case .purposes: "Why: the purposes."
    case .where: "The circumstances: a mapping of facets to values, or a list of alternatives."
    case .identifiability: "How far the data points at a person; missing: identified."
    }
  }
}

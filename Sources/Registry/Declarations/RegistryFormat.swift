/// The format as it is declared, for editors and documentation.
public enum RegistryFormat {
  /// Every section of a registry file.
  public static let sections: [SectionDescription] = Section.allCases.map { section in
    SectionDescription(section: section, shape: section.shape)
  }

  /// The mapping that stands for a text where a language needs forms.
  public static var textForms: RecordDescription { TextForms.schema.described(as: "text-forms") }
}

/// A section as editors and documentation show it.
public struct SectionDescription: Sendable {
  public let section: Section
  /// What the section's value is.
  public let shape: Shape

  /// What the section is for, in a sentence.
  public var documentation: String { section.documentation }
}

extension Section {
  fileprivate var shape: Shape {
    switch self {
    case .registry: Settings.schema.shape
    case .organization: Organization.schema.shape
    case .services: entries(Service.self)
    case .dataSubjects: entries(DataSubject.self)
    case .dataCategories: entries(DataCategory.self)
    case .sources: entries(Source.self)
    case .methods: entries(Method.self)
    case .purposes: entries(Purpose.self)
    case .recipients: entries(Recipient.self)
    case .obligations: entries(Obligation.self)
    case .conditions: entries(Facet.self)
    case .links: entries(Link.self)
    case .collection: entries(CollectionStatement.self)
    case .uses: entries(UseStatement.self)
    case .sharing: entries(SharingStatement.self)
    case .never: entries(NeverStatement.self)
    case .choices: entries(Choice.self)
    case .retention: entries(RetentionRule.self)
    case .documents: entries(Document.self)
    case .wording: .mapping(keys: .text, values: .localizedText)
    }
  }

  private func entries<E: DecodableEntry>(_: E.Type) -> Shape {
    .mapping(keys: .id, values: E.schema.shape)
  }

  fileprivate var documentation: String {
    switch self {
    case .registry: "The registry itself: its version of the format, its languages, its laws."
    case .organization: "Who is responsible for the data."
    case .services: "What the statement covers: sites, apps, services, support."
    case .dataSubjects: "Groups of people whose data is handled."
    case .dataCategories: "Kinds of data."
    case .sources: "Whom or what data comes from."
    case .methods: "How data is collected: forms, cookies, logs."
    case .purposes: "Why data is handled: verb phrases without \"to\"."
    case .recipients: "Who receives data."
    case .obligations: "What a recipient must or must not do."
    case .conditions: "Circumstances, in facets whose values exclude each other."
    case .links: "Places to point to."
    case .collection: "What is obtained, from whom, how and why."
    case .uses: "What is done with data beyond the purposes it is collected for."
    case .sharing: "Who receives which data, and for what."
    case .never: "Promises: what is not done."
    case .choices: "What a person can do about data."
    case .retention: "How long data is kept."
    case .documents: "What is generated: documents and their sections."
    case .wording: "Sentences that replace generated ones."
    }
  }
}

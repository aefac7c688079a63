import Diagnostics
import YAMLReader

/// Everything that a registry folder declares, resolved and with its positions.
///
/// It never changes; a class, because whatever asks or checks hands it around.
public final class Registry: Sendable {
  public let files: [SourceFile]
  public let names: NameTable
  public let settings: Settings
  public let organization: Organization?

  public let services: Vocabulary<Service>
  public let dataSubjects: Vocabulary<DataSubject>
  public let dataCategories: Vocabulary<DataCategory>
  public let sources: Vocabulary<Source>
  public let methods: Vocabulary<Method>
  public let purposes: Vocabulary<Purpose>
  public let recipients: Vocabulary<Recipient>
  public let obligations: Vocabulary<Obligation>
  public let facets: Vocabulary<Facet>
  /// The values of each facet, in the order of `facets`.
  public let facetValues: [Vocabulary<FacetValue>]
  public let links: Vocabulary<Link>

  public let collection: [CollectionStatement]
  public let uses: [UseStatement]
  public let sharing: [SharingStatement]
  public let never: [NeverStatement]
  public let choices: [Choice]
  public let retention: [RetentionRule]
  public let documents: [Document]
  public let wording: [WordingOverride]

  /// All flows and promises, section by section.
  public let statements: [any Statement]

  /// By recipient, what holds for it, its own or inherited.
  let profiles: [RecipientProfile]

  /// Every published text, with the locales that it has.
  public let texts: [TextUse]
  /// Every name in braces within an authored text.
  public let placeholders: [PlaceholderUse]

  convenience init(_ declared: DeclaredEntries, context: DecodingContext, files: [SourceFile]) {
    self.init(
      declared, names: context.names, texts: context.texts, placeholders: context.placeholders,
      files: files)
  }

  init(
    _ declared: DeclaredEntries, names: NameTable, texts: [TextUse],
    placeholders: [PlaceholderUse], files: [SourceFile]
  ) {
    self.files = files
    self.names = names
    settings = declared.settings ?? Settings(EntryHeader(EntryID(.registry), at: .nowhere))
    organization = declared.organization
    services = Vocabulary(declared.services)
    dataSubjects = Vocabulary(declared.dataSubjects)
    dataCategories = Vocabulary(declared.dataCategories)
    sources = Vocabulary(declared.sources)
    methods = Vocabulary(declared.methods)
    purposes = Vocabulary(declared.purposes)
    recipients = Vocabulary(declared.recipients)
    obligations = Vocabulary(declared.obligations)
    facets = Vocabulary(declared.facets)
    facetValues = declared.facets.map { Vocabulary($0.values) }
    links = Vocabulary(declared.links)
    collection = declared.collection
    uses = declared.uses
    sharing = declared.sharing
    never = declared.never
    choices = declared.choices
    retention = declared.retention
    documents = declared.documents
    wording = declared.wording
    statements =
      declared.collection as [any Statement] + declared.uses + declared.sharing + declared.never
    profiles = recipients.profiles(names)
    self.texts = texts
    self.placeholders = placeholders
  }

  /// The section of one of `statements`.
  public func section(ofStatement place: Int) -> Section {
    if place < collection.count { return .collection }
    if place < collection.count + uses.count { return .uses }
    return place < collection.count + uses.count + sharing.count ? .sharing : .never
  }

  /// One of `statements` as what it is; nil where it is of another section.
  public func collection(at place: Int) -> CollectionStatement? {
    collection.indices.contains(place) ? collection[place] : nil
  }

  /// One of `statements` as what it is; nil where it is of another section.
  public func use(at place: Int) -> UseStatement? {
    let place = place - collection.count
    return uses.indices.contains(place) ? uses[place] : nil
  }

  /// One of `statements` as what it is; nil where it is of another section.
  public func sharing(at place: Int) -> SharingStatement? {
    let place = place - collection.count - uses.count
    return sharing.indices.contains(place) ? sharing[place] : nil
  }

  /// One of `statements` as what it is; nil where it is of another section.
  public func promise(at place: Int) -> NeverStatement? {
    let place = place - collection.count - uses.count - sharing.count
    return never.indices.contains(place) ? never[place] : nil
  }

  /// The language of plain texts.
  public var defaultLocale: LocaleTag {
    settings.defaultLocale?.value ?? settings.locales.first?.value ?? .english
  }

  /// The languages of the documents, the default one first.
  public var locales: [LocaleTag] {
    let declared = settings.locales.map(\.value)
    return [defaultLocale] + declared.filter { $0 != defaultLocale }
  }

  /// The entry's id with its section: `sharing.helpdesk`.
  public func qualifiedID(_ header: EntryHeader) -> String {
    header.id.qualified(names)
  }

  /// The entry's id: `helpdesk`.
  public func id(_ header: EntryHeader) -> String {
    header.id.id.map { names[$0] } ?? header.id.section.rawValue
  }

  /// The facet of conditions that a name means, and the values it has.
  public func facet(_ name: Name) -> (facet: Facet, values: Vocabulary<FacetValue>)? {
    facets.index(of: name).map { (facets.terms[$0], facetValues[$0]) }
  }

  /// The terms of every vocabulary, facets and their values too.
  public var terms: [TermBasics] {
    var all = services.terms.map(\.basics) + dataSubjects.terms.map(\.basics)
    all += dataCategories.terms.map(\.basics) + sources.terms.map(\.basics)
    all += methods.terms.map(\.basics) + purposes.terms.map(\.basics)
    all += recipients.terms.map(\.basics) + obligations.terms.map(\.basics)
    for (facet, values) in zip(facets.terms, facetValues) {
      all += [facet.basics] + values.terms.map(\.basics)
    }
    return all + links.terms.map(\.basics)
  }

  /// Every entry's header, section by section, in the order of declaration.
  public var headers: [EntryHeader] {
    var headers = [settings.header] + [organization?.header].compactMap { $0 }
    headers += terms.map(\.header)
    headers += statements.map(\.header) + choices.map(\.header) + retention.map(\.header)
    return headers + documents.map(\.header)
  }
}

extension Registry {
  /// The same registry, which has names for these texts too: those of another version's ids.
  package func naming(_ texts: some Sequence<String>) -> Registry {
    var names = names
    for text in texts { _ = names.intern(text) }
    return Registry(
      DeclaredEntries(self), names: names, texts: self.texts, placeholders: placeholders,
      files: files)
  }

  /// The language in which a piece of text is written.
  public func locale(of passage: TextPassage) -> LocaleTag { passage.locale ?? defaultLocale }

  /// Where a part of a text stands; the whole piece where the part cannot be found in it.
  ///
  /// - Parameter part: UTF-8 offsets into the passage's text.
  public func place(of part: Range<Int>, in passage: TextPassage) -> Span {
    let span = passage.span
    guard files.indices.contains(Int(span.file.index)) else { return span }
    let written = ScalarPlaces.range(
      of: part, in: passage.text,
      writtenAt: ByteRange(start: Int(span.start), end: Int(span.end)),
      of: files[Int(span.file.index)].bytes)
    return written.map { Span(file: span.file, start: $0.start, end: $0.end) } ?? span
  }
}

extension Span {
  /// Where something stands that no file declares: at the beginning of the first.
  static let nowhere = Span(file: FileID(0), start: 0, end: 0)
}

/// A published text and the locales that it has; nil is the default locale.
public struct TextUse: Sendable {
  /// What a text is to readers.
  public enum Role: Sendable {
    case published
    /// A word in use elsewhere for what a term means.
    case otherWord
    /// A web address.
    case address
  }

  public let span: Span
  public let role: Role
  public let locales: [LocaleTag?]
  public let passages: [TextPassage]
  /// False for what one version serves in every language, or what is never published.
  public let needsEveryLocale: Bool
  public let entry: EntryID?
}

import Diagnostics
import YAMLReader

/// What the files of a registry declare, section by section, in the order of declaration.
struct DeclaredEntries: Sendable {
  /// A section that stands once in a registry, to be read when all files are at hand.
  struct SingleSection: Sendable {
    let section: Section
    let key: YAMLNode
    let value: YAMLNode
    let file: FileID
  }

  var settings: Settings?
  var organization: Organization?
  var services: [Service] = []
  var dataSubjects: [DataSubject] = []
  var dataCategories: [DataCategory] = []
  var sources: [Source] = []
  var methods: [Method] = []
  var purposes: [Purpose] = []
  var recipients: [Recipient] = []
  var obligations: [Obligation] = []
  var facets: [Facet] = []
  var links: [Link] = []
  var collection: [CollectionStatement] = []
  var uses: [UseStatement] = []
  var sharing: [SharingStatement] = []
  var never: [NeverStatement] = []
  var choices: [Choice] = []
  var retention: [RetentionRule] = []
  var documents: [Document] = []
  var wording: [WordingOverride] = []
  /// In the order of files.
  private(set) var singles: [SingleSection] = []
}

extension DeclaredEntries {
  /// Adds what one file declares.
  mutating func add(_ tree: YAMLTree, _ context: inout DecodingContext) {
    context.entry = nil
    for problem in tree.problems { context.report(problem) }
    guard tree.isComplete else {
      context.hasUnreadableFile = true
      return
    }
    guard let root = tree.root else { return }
    guard root.kind == .mapping else {
      context.report(
        .wrongType, "a registry file is a mapping of sections", at: root, root.kind.article,
        help: "begin with a section such as `recipients:`")
      context.hasUnreadableFile = true
      return
    }
    var firsts: [Section: Span] = [:]
    for (key, value) in root.pairs where key.kind == .scalar {
      context.entry = nil
      guard let section = Section(rawValue: key.string) else {
        context.reportUnknownSection(key, value)
        continue
      }
      if let first = firsts[section] {
        context.reportDuplicateKey(key, first: first)
        continue
      }
      firsts[section] = context.span(key)
      if section.isSingle {
        singles.append(
          SingleSection(section: section, key: key, value: value, file: context.file))
      } else if !context.reportIfEmpty(value, key: key) {
        decode(section, value, &context)
      }
    }
  }

  /// What files declare together, read in several parts.
  init(joining parts: [DeclaredEntries]) {
    services = parts.joined(\.services)
    dataSubjects = parts.joined(\.dataSubjects)
    dataCategories = parts.joined(\.dataCategories)
    sources = parts.joined(\.sources)
    methods = parts.joined(\.methods)
    purposes = parts.joined(\.purposes)
    recipients = parts.joined(\.recipients)
    obligations = parts.joined(\.obligations)
    facets = parts.joined(\.facets)
    links = parts.joined(\.links)
    collection = parts.joined(\.collection)
    uses = parts.joined(\.uses)
    sharing = parts.joined(\.sharing)
    never = parts.joined(\.never)
    choices = parts.joined(\.choices)
    retention = parts.joined(\.retention)
    documents = parts.joined(\.documents)
    wording = parts.joined(\.wording)
    singles = parts.joined(\.singles)
  }

  /// Reads the sections that stand once, each where it stands first.
  mutating func decodeSingles(of files: [SourceFile], _ context: inout DecodingContext) {
    for single in singles {
      let (key, value) = (single.key, single.value)
      context.entry = nil
      context.file = single.file
      context.source = files[Int(single.file.index)].bytes
      if context.reportIfEmpty(value, key: key) {
        // Declared all the same: that it is missing is not another mistake.
        if single.section == .registry, settings == nil {
          settings = Settings(EntryHeader(EntryID(.registry), at: context.span(key)))
        }
      } else if single.section == .registry {
        context.decodeOnce(single.section, key, value, into: &settings)
      } else {
        context.decodeOnce(single.section, key, value, into: &organization)
      }
    }
    singles = []
  }

  private mutating func decode(
    _ section: Section, _ node: YAMLNode, _ context: inout DecodingContext
  ) {
    let identify = { EntryID(section, $0) }
    switch section {
    case .registry, .organization: break
    case .services: context.decodeEntries(node, identify) { services.append($0) }
    case .dataSubjects: context.decodeEntries(node, identify) { dataSubjects.append($0) }
    case .dataCategories: context.decodeEntries(node, identify) { dataCategories.append($0) }
    case .sources: context.decodeEntries(node, identify) { sources.append($0) }
    case .methods: context.decodeEntries(node, identify) { methods.append($0) }
    case .purposes: context.decodeEntries(node, identify) { purposes.append($0) }
    case .recipients: context.decodeEntries(node, identify) { recipients.append($0) }
    case .obligations: context.decodeEntries(node, identify) { obligations.append($0) }
    case .conditions: context.decodeEntries(node, identify) { facets.append($0) }
    case .links: context.decodeEntries(node, identify) { links.append($0) }
    case .collection: context.decodeEntries(node, identify) { collection.append($0) }
    case .uses: context.decodeEntries(node, identify) { uses.append($0) }
    case .sharing: context.decodeEntries(node, identify) { sharing.append($0) }
    case .never: context.decodeEntries(node, identify) { never.append($0) }
    case .choices: context.decodeEntries(node, identify) { choices.append($0) }
    case .retention: context.decodeEntries(node, identify) { retention.append($0) }
    case .documents: context.decodeEntries(node, identify) { documents.append($0) }
    case .wording: context.decodeWording(node) { wording.append($0) }
    }
  }
}

extension Section {
  /// Whether the section stands once in a registry.
  fileprivate var isSingle: Bool { self == .registry || self == .organization }
}

extension DecodingContext {
  /// Reads one of the two sections that stand only once.
  fileprivate mutating func decodeOnce<E: DecodableEntry>(
    _ section: Section, _ key: YAMLNode, _ node: YAMLNode, into existing: inout E?
  ) {
    let id = EntryID(section)
    entry = id
    let header = EntryHeader(id, at: span(key))
    if let first = existing {
      report(
        .duplicateId, "`\(section.rawValue)` stands once in a registry", at: header.span,
        "declared again here", labels: [label(first.header.span, "first declared here")],
        help: "merge the two")
      return
    }
    existing = E.schema.decode(node, key: header.span, into: E(header), &self) ?? E(header)
  }

  fileprivate mutating func decodeWording(
    _ node: YAMLNode, _ append: (WordingOverride) -> Void
  ) {
    guard node.kind == .mapping else {
      reportWrongType(node, expected: .mapping(keys: .text, values: .localizedText))
      return
    }
    var firsts: [String: Span] = [:]
    for (key, value) in node.pairs where key.kind == .scalar {
      let pattern = Located(key.string, at: span(key))
      entry = EntryID(.wording, name(of: key))
      if let first = firsts[pattern.value] {
        reportDuplicateKey(key, first: first)
        continue
      }
      firsts[pattern.value] = pattern.span
      if !reportIfEmpty(value, key: key), let text = Codec<LocalizedText>.text.decode(value, &self)
      {
        append(WordingOverride(pattern: pattern, text: text))
      }
    }
  }

  fileprivate mutating func reportUnknownSection(_ key: YAMLNode, _ value: YAMLNode) {
    let text = key.string
    let near = nearest(to: text, among: Section.allCases.map(\.rawValue))
    report(
      .unknownSection, "`\(text)` is not a section", at: key, "unknown",
      help: near.map { "change it to `\($0)`" }
        ?? "the sections are \(Section.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))",
      fixes: near.map { [Fix("change it to `\($0)`", .safe, [.init(span(key), $0)])] } ?? [])
    guard value.kind == .mapping else { return }
    for (key, _) in value.pairs where key.kind == .scalar {
      misplacedNames.insert(name(of: key))
    }
  }

  /// Turns what the reader refuses into a finding.
  fileprivate mutating func report(_ problem: YAMLProblem) {
    let rule: RuleID =
      switch problem.kind {
      case .syntax, .limit: .yamlSyntax
      case .encoding: .invalidUTF8
      case .feature: .yamlFeature
      }
    report(
      rule, problem.message, at: span(problem.range), problem.note ?? "",
      labels: problem.related.map { [label(span($0.range), $0.text)] } ?? [], help: problem.help)
  }
}

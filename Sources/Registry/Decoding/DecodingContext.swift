import Diagnostics
import YAMLReader

/// What decoding gathers: names, findings, and what can only be checked once all files are read.
struct DecodingContext: Sendable {
  private var reader: NameReader
  var diagnostics: [Diagnostic] = []
  /// Every id that was used, to be looked up once all files are read.
  var references: [ReferenceUse] = []
  /// Every published text, to be held against the registry's locales.
  var texts: [TextUse] = []
  /// Every name in braces.
  var placeholders: [PlaceholderUse] = []
  /// The ids below sections whose own name is misspelt: a reference to one has its cause there.
  var misplacedNames: Set<Name> = []
  /// The ids that stand in files that cannot be read to their end are not known.
  var hasUnreadableFile = false
  var file = FileID(0)
  /// The bytes of the file.
  var source: [UInt8] = []
  var entry: EntryID?

  init(_ names: SharedNames) { reader = NameReader(names) }

  /// All names, for when every file is read.
  var names: NameTable { reader.table }

  /// Adds what was gathered from the files after these.
  mutating func append(_ other: DecodingContext) {
    diagnostics += other.diagnostics
    references += other.references
    texts += other.texts
    placeholders += other.placeholders
    misplacedNames.formUnion(other.misplacedNames)
    hasUnreadableFile = hasUnreadableFile || other.hasUnreadableFile
  }

  func span(_ node: YAMLNode) -> Span {
    Span(file: file, start: node.range.start, end: node.range.end)
  }

  func span(_ range: ByteRange) -> Span {
    Span(file: file, start: range.start, end: range.end)
  }

  func label(_ span: Span, _ text: String = "") -> Label {
    Label(span, entry: entry.map(reader.qualified), text)
  }

  mutating func report(
    _ rule: RuleID, _ message: String, at span: Span, _ note: String = "", labels: [Label] = [],
    help: String? = nil, fixes: [Fix] = []
  ) {
    diagnostics.append(
      Diagnostic(
        rule, message, at: label(span, note), labels: labels, help: help, fixes: fixes))
  }

  mutating func report(
    _ rule: RuleID, _ message: String, at node: YAMLNode, _ note: String = "",
    help: String? = nil, fixes: [Fix] = []
  ) {
    report(rule, message, at: span(node), note, help: help, fixes: fixes)
  }

  mutating func name(of node: YAMLNode) -> Name {
    node.withUTF8 { reader.intern($0) }
  }

  mutating func name(of text: String) -> Name { reader.intern(text) }
}

/// The identity of an entry: its section and id; the two single sections have no id.
public struct EntryID: Hashable, Sendable {
  public let section: Section
  /// The facet, for a value in `conditions`.
  public var facet: Name?
  public let id: Name?

  public init(_ section: Section, facet: Name? = nil, _ id: Name? = nil) {
    self.section = section
    self.facet = facet
    self.id = id
  }

  /// Few ids stand in several sections: the names alone tell most entries apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(facet)
    hasher.combine(id)
  }

  /// `sharing.helpdesk`, `conditions.consent.given`, `registry`.
  public func qualified(_ names: NameTable) -> String {
    ([section.rawValue] + [facet, id].compactMap { $0.map { names[$0] } }).joined(separator: ".")
  }
}

/// What an id must be the id of.
enum ReferenceTarget: Hashable, Sendable {
  case term(Section)
  case value(ofFacet: Name)
  /// Any entry, written with its section.
  case entry

  var noun: String {
    switch self {
    case .term(.conditions): "a facet of conditions"
    case .term(let section): section.noun
    case .value: "a value of the facet"
    case .entry: "an entry"
    }
  }
}

struct ReferenceUse: Sendable {
  var name: Name
  var target: ReferenceTarget
  var span: Span
  var entry: EntryID?
}

/// A name in braces, the entry in whose text it stands, and its place.
public struct PlaceholderUse: Sendable {
  /// What stands between the braces.
  public let text: String
  public let span: Span
  public let entry: EntryID?
}

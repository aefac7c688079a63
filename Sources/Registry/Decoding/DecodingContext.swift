import Diagnostics
import YAMLReader

/// What decoding gathers: names, findings, and what can only be checked once all files are read.
struct DecodingContext: Sendable {
  private var reader: NameReader
  var diagnostics: [Diagnostic] = []
  /// Every id that was used, part by part, to be looked up once all files are read.
  private(set) var references = [ReferenceUses()]
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

  /// What was gathered from files, read in several parts.
  init(_ names: SharedNames, joining parts: [DecodingContext]) {
    self.init(names)
    diagnostics = parts.joined(\.diagnostics)
    references += parts.joined(\.references)
    texts = parts.joined(\.texts)
    placeholders = parts.joined(\.placeholders)
    for part in parts { misplacedNames.formUnion(part.misplacedNames) }
    hasUnreadableFile = parts.contains(where: \.hasUnreadableFile)
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

  /// Remembers an id of the entry at hand, to be looked up.
  mutating func use(_ reference: Reference, as target: ReferenceTarget) {
    references[0].append(reference, entry, target)
  }
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

/// An id that was used: where, by which entry, and as the id of what.
struct ReferenceUse {
  let name: Name
  let target: ReferenceTarget
  let span: Span
  let entry: EntryID?
}

/// Ids that were used, in the order of reading.
///
/// They are most of what reading remembers, and an entry uses several: which entry it is, is kept once
/// for all that follow each other.
struct ReferenceUses: Sequence, Sendable {
  private var uses: [(reference: Reference, target: ReferenceTarget)] = []
  /// Each with the place of its first use.
  private var entries: [(first: Int, entry: EntryID?)] = []

  mutating func append(_ reference: Reference, _ entry: EntryID?, _ target: ReferenceTarget) {
    if entries.last.map({ $0.entry != entry }) ?? true { entries.append((uses.count, entry)) }
    uses.append((reference, target))
  }

  func makeIterator() -> some IteratorProtocol<ReferenceUse> {
    entries.indices.lazy.flatMap { place in
      let end = place + 1 < entries.count ? entries[place + 1].first : uses.count
      return uses[entries[place].first..<end].lazy.map { use in
        ReferenceUse(
          name: use.reference.value, target: use.target, span: use.reference.span,
          entry: entries[place].entry)
      }
    }.makeIterator()
  }
}

/// A name in braces, the entry in whose text it stands, and its place.
public struct PlaceholderUse: Sendable {
  /// What stands between the braces.
  public let text: String
  public let span: Span
  public let entry: EntryID?
}

extension Array {
  /// One list of all that the parts have, in their order; its room is made once.
  func joined<Item>(_ list: (Element) -> [Item]) -> [Item] {
    var all: [Item] = []
    all.reserveCapacity(reduce(0) { $0 + list($1).count })
    for part in self { all += list(part) }
    return all
  }
}

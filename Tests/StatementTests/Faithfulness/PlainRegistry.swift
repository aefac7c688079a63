/// A registry as its maintainers think of it, without anything of the program's own model: what it is
/// written from, and what it is expected to say.
struct PlainRegistry {
  var settings: [PlainField] = []
  var organization: [PlainField] = []
  /// The document's own date, if it has one.
  var effective: PlainField?
  var terms: [PlainTerm] = []
  /// Facet by facet, its values' ids.
  var facets: [(id: String, values: [String])] = []
  var entries: [PlainEntry] = []
  /// The parts that each section of the document generates.
  var sections: [[String]] = []
  /// What the document says is what holds on this day; nil: all.
  var day: String?
}

/// A value and what it declares, by its facts' names.
struct PlainField {
  let key: String
  let yaml: PlainYAML
  var facts: [String] = []

  /// A field with as many facts as it has items.
  init(_ key: String, _ yaml: PlainYAML, count: Int = 1) {
    self.key = key
    self.yaml = yaml
    facts = (0..<count).map { "\(key)[\($0)]" }
  }

  /// A field that declares nothing for readers.
  init(silent key: String, _ yaml: PlainYAML) {
    self.key = key
    self.yaml = yaml
  }
}

struct PlainTerm {
  let section: String
  let id: String
  var facet: String?
  var broader: [String] = []
  var fields: [PlainField] = []
  var aliases: [String] = []

  // Of recipients: what narrower ones inherit.
  var legalName = false
  var countries: Int?
  var safeguards: [Int]?
  var hasRole = false
  var hasActivity = false
  var obligations: [String] = []
  /// Of methods.
  var setBy: String?

  var name: String { ([section, facet, id].compactMap { $0 }).joined(separator: ".") }
}

enum PlainValue {
  case all
  case term(String)
  case gap(String?)

  var yaml: PlainYAML {
    switch self {
    case .all: .text("all")
    case .term(let id): .text(id)
    case .gap(nil): .text("unspecified")
    case .gap(let bound?): .map([("unspecified", .text(bound))])
    }
  }

  var fact: String {
    switch self {
    case .all: "all"
    case .term(let id): id
    case .gap(nil): "unspecified"
    case .gap(let bound?): "unspecified(\(bound))"
    }
  }

  /// The term that it names.
  var term: String? {
    switch self {
    case .all: nil
    case .term(let id): id
    case .gap(let bound): bound
    }
  }

  var isGap: Bool { if case .gap = self { true } else { false } }
}

struct PlainScope {
  var slots: [(slot: String, values: [PlainValue])] = []
  /// Any of these; in each, values of facets.
  var alternatives: [[(facet: String, values: [PlainValue])]] = []
  var since: String?
  var until: String?
  var when: PlainYAML?
  var description: PlainYAML?
  var exceptions: [PlainScope] = []

  func values(_ slot: String) -> [PlainValue]? { slots.first { $0.slot == slot }?.values }

  /// Dates have the form that makes their order that of their texts.
  func holds(on day: String?) -> Bool {
    guard let day else { return true }
    return (since ?? day) <= day && day < (until ?? "9999")
  }

  var slotPairs: [(key: String, value: PlainYAML)] {
    var pairs = slots.map { (key: $0.slot, value: PlainYAML.list($0.values.map(\.yaml))) }
    if !alternatives.isEmpty {
      let list = alternatives.map { alternative in
        PlainYAML.map(
          alternative.map { ($0.facet, .list($0.values.map(\.yaml))) })
      }
      pairs.append(("where", .list(list)))
    }
    return pairs
  }

  var pairs: [(key: String, value: PlainYAML)] {
    var pairs = slotPairs
    if let since { pairs.append(("since", .text(since))) }
    if let until { pairs.append(("until", .text(until))) }
    if let when { pairs.append(("when", when)) }
    if let description { pairs.append(("description", description)) }
    if !exceptions.isEmpty { pairs.append(("except", .list(exceptions.map { .map($0.pairs) }))) }
    return pairs
  }
}

struct PlainEntry {
  let section: String
  let id: String
  var scope = PlainScope()
  var fields: [PlainField] = []
  /// Of a disclosure: what it declares itself holds instead of its recipients' own.
  var hasRole = false
  var hasSafeguards = false
  var obligations: [String] = []
  var onward: [PlainScope] = []
  /// Of a choice: the recipient that carries it out, and the slots that it applies to.
  var carriedOutBy: String?
  var appliesTo: PlainScope?
  var isPrinted = true

  var name: String { "\(section).\(id)" }

  var yaml: PlainYAML {
    var pairs = scope.pairs + fields.map { ($0.key, $0.yaml) }
    if !onward.isEmpty { pairs.append(("onward", .list(onward.map { .map($0.slotPairs) }))) }
    if let appliesTo { pairs.append(("applies-to", .map(appliesTo.slotPairs))) }
    return .map(pairs)
  }
}

extension PlainRegistry {
  /// The whole file, a line for an entry.
  var lines: [String] {
    var lines = ["registry: \(PlainYAML.map(settings.map { ($0.key, $0.yaml) }).written)"]
    lines.append("organization: \(PlainYAML.map(organization.map { ($0.key, $0.yaml) }).written)")
    for section in Set(terms.map(\.section)).sorted() where section != "conditions" {
      lines.append("\(section):")
      lines += terms.filter { $0.section == section }.map { "  \($0.id): \($0.yaml.written)" }
    }
    lines.append("conditions:")
    for facet in facets {
      let values = terms.filter { $0.facet == facet.id }.map { (key: $0.id, value: $0.yaml) }
      let yaml = PlainYAML.map([("label", .text("facet \(facet.id)")), ("values", .map(values))])
      lines.append("  \(facet.id): \(yaml.written)")
    }
    for section in Set(entries.map(\.section)).sorted() {
      lines.append("\(section):")
      lines += entries.filter { $0.section == section }.map { "  \($0.id): \($0.yaml.written)" }
    }
    return lines + ["documents:", "  statement: \(document.written)"]
  }

  var yaml: String { lines.joined(separator: "\n") + "\n" }

  private var document: PlainYAML {
    let sections = self.sections.enumerated().map { index, parts in
      PlainYAML.map([
        ("id", .text("part-\(index)")), ("heading", .text("Part \(index)")),
        ("generate", .texts(parts)),
      ])
    }
    let effective = effective.map { [(key: $0.key, value: $0.yaml)] } ?? []
    return .map([("title", .text("Statement")), ("sections", .list(sections))] + effective)
  }
}

extension PlainTerm {
  var yaml: PlainYAML {
    var pairs = fields.map { (key: $0.key, value: $0.yaml) }
    if !broader.isEmpty { pairs.append(("broader", .texts(broader))) }
    if !aliases.isEmpty { pairs.append(("aliases", .texts(aliases))) }
    return .map(pairs)
  }
}

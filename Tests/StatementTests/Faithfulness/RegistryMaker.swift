import TestSupport

/// Makes registries of every kind that the format allows, as far as documents print it.
struct RegistryMaker {
  private var random: SplitMix64
  private var made = PlainRegistry()
  private var words = 0

  init(seed: Int) { random = SplitMix64(seed: seed) }

  static func registry(seed: Int) -> PlainRegistry {
    var maker = RegistryMaker(seed: seed)
    return maker.make()
  }

  private mutating func make() -> PlainRegistry {
    makeSettings()
    makeOrganization()
    makeTerms()
    for section in Self.slots.keys.sorted() {
      for index in 0..<random.below(5) { made.entries.append(entry(section, index)) }
    }
    for index in 0..<random.below(3) { made.entries.append(choice(index)) }
    makeSections()
    return made
  }

  // MARK: Chance

  private mutating func maybe(_ n: Int = 2) -> Bool { random.oneIn(n) }

  private mutating func pick<T>(_ items: [T]) -> T { items[random.below(items.count)] }

  /// One to `most` of the items, each once.
  private mutating func some<T>(_ items: [T], most: Int = 3) -> [T] {
    Array(items.shuffled(using: &random).prefix(1 + random.below(most)))
  }

  private mutating func date() -> String { "202\(random.below(10))-0\(1 + random.below(9))-15" }

  // MARK: Text

  /// A phrase that no other text has; in one language or two, as the format allows.
  private mutating func text(_ kind: String, forms: [String] = []) -> PlainYAML {
    words += 1
    let phrase = "\(kind) \(words)"
    switch random.below(4) {
    case 0: return .text(phrase)
    case 1 where !forms.isEmpty:
      let german = ["is"] + forms.filter { _ in maybe() }
      return .map([
        ("en", .text(phrase)),
        ("de", .map(german.map { ($0, .text("\($0)-\(kind) \(words)")) })),
      ])
    default: return .map([("en", .text(phrase)), ("de", .text("das \(phrase)"))])
    }
  }

  /// Phrases of a kind, as many as are asked for at most.
  private mutating func texts(_ kind: String, most: Int) -> [PlainYAML] {
    (0...random.below(most)).map { _ in text(kind) }
  }

  // MARK: Head

  private mutating func makeSettings() {
    made.settings = [
      PlainField(silent: "format", .text("1")), PlainField(silent: "name", .text("Test")),
      PlainField(silent: "locales", .texts(["en", "de"])),
    ]
    if maybe(4) {
      made.settings.append(
        PlainField(silent: "address", .map([("de", .text("informal"))])))
    }
    if maybe() { made.settings.append(PlainField("version", .text("2.1"))) }
    if maybe() {
      let day = date()
      made.settings.append(PlainField("effective", .text(day)))
      made.day = day
    }
    if maybe(3) {
      let day = date()
      made.effective = PlainField("effective", .text(day))
      made.day = day
    }
  }

  private mutating func makeOrganization() {
    made.organization = [PlainField("name", .text("Example"))]
    let fields = [
      PlainField("legal-name", .text("Example AG")),
      PlainField("address", .text("Bahnhofstrasse 1")),
      PlainField("email", .text("privacy@example.org")), PlainField("security", text("Security")),
    ]
    made.organization += fields.filter { _ in maybe() }
    if maybe() {
      var country = PlainField("country", .text("CH"))
      country.facts = ["countries[0]"]
      made.organization.append(country)
    }
    let laws = some(Self.laws)
    if maybe(3) {
      let list = laws.map { law in
        PlainYAML.map([("jurisdiction", .text(law)), ("name", .text("Agent for \(law)"))])
      }
      made.organization.append(PlainField("representatives", .list(list), count: list.count))
    }
    if maybe(3) {
      let list = laws.map { law in
        PlainYAML.map([
          ("jurisdiction", .text(law)), ("name", .text("Office for \(law)")),
          ("website", .text("https://\(law.lowercased()).example.org/")),
        ])
      }
      made.organization.append(PlainField("authorities", .list(list), count: list.count))
    }
    switch random.below(3) {
    case 0: made.organization.append(PlainField("data-protection-officer", .text("none")))
    case 1:
      let officer = [("name", "Ada"), ("email", "ada@example.org")].filter { _ in maybe() }
      let known = officer.isEmpty ? [("name", "Ada")] : officer
      made.organization.append(
        PlainField(
          "data-protection-officer", .map(known.map { ($0, .text($1)) }), count: known.count))
    default: break
    }
  }

  // MARK: Terms

  private static let laws = ["CH", "EU", "UK", "US-CA", "BR"]
  private static let safeguards = ["adequacy", "dpf", "scc", "bcr", "derogation", "other"]
  private static let countries = ["CH", "DE", "US", "EEA", "EU", "all", "NL"]
  private static let sourceKinds = [
    "data-subject", "device", "other-person", "customer", "third-party", "public", "us",
  ]

  private mutating func makeTerms() {
    for index in 0..<3 { add("links", index, "link") { _, _ in } }
    for index in 0..<3 { add("obligations", index, "obey") { $0.describe(&$1) } }
    for index in 0..<5 { makeRecipient(index) }
    for index in 0..<3 { add("services", index, "service") { $0.describe(&$1) } }
    for index in 0..<3 { add("data-subjects", index, "people") { $0.describe(&$1) } }
    for index in 0..<6 {
      add("data-categories", index, "data", forms: ["title"]) {
        $0.describe(&$1)
        $0.giveExamples(&$1)
      }
    }
    for index in 0..<3 {
      add("sources", index, "source", forms: ["from"]) {
        $0.describe(&$1)
        $1.fields.append(PlainField(silent: "kind", .text($0.pick(Self.sourceKinds))))
      }
    }
    for index in 0..<3 { add("methods", index, "means", forms: ["by"]) { $0.completeMethod(&$1) } }
    for index in 0..<3 { add("purposes", index, "pursue") { $0.completePurpose(&$1) } }
    for facet in ["consent", "place"] {
      let values = ["\(facet)-yes", "\(facet)-no"]
      made.facets.append((facet, values))
      for value in values {
        var term = PlainTerm(section: "conditions", id: value, facet: facet)
        term.fields.append(PlainField(silent: "label", text("if")))
        describe(&term)
        made.terms.append(term)
      }
    }
  }

  private mutating func add(
    _ section: String, _ index: Int, _ word: String, forms: [String] = [],
    complete: (inout RegistryMaker, inout PlainTerm) -> Void
  ) {
    var term = PlainTerm(section: section, id: "\(word)-\(index)")
    if maybe(5) {
      words += 1
      term.fields.append(PlainField(silent: "name", .text("Name\(words)")))
    } else {
      // A label with a comma or a conjunction lies otherwise in a list.
      let kind = pick([word, word, "\(word), and more", "\(word) or less"])
      term.fields.append(PlainField(silent: "label", text(kind, forms: forms)))
    }
    if maybe(4) { term.fields.append(PlainField(silent: "title", text("Title"))) }
    let earlier = made.terms.filter { $0.section == section }.map(\.id)
    if !earlier.isEmpty, maybe() { term.broader = some(earlier, most: 2) }
    if maybe(4) { term.aliases = ["old-\(term.id)"] }
    if section == "links", maybe() {
      term.fields.append(PlainField(silent: "url", .text("https://example.org/\(term.id)")))
    }
    complete(&self, &term)
    made.terms.append(term)
  }

  private mutating func describe(_ term: inout PlainTerm) {
    if maybe(3) { term.fields.append(PlainField("description", text("Described"))) }
  }

  private mutating func giveExamples(_ term: inout PlainTerm) {
    guard maybe(3) else { return }
    let list = texts("example", most: 3)
    term.fields.append(PlainField("examples", .list(list), count: list.count))
  }

  private mutating func completeMethod(_ term: inout PlainTerm) {
    describe(&term)
    term.fields.append(PlainField(silent: "kind", .text(pick(["form", "cookie", "log"]))))
    if maybe(3) {
      term.fields.append(PlainField("lasts", .text(pick(["P1Y6M", "1 day", "30 days"]))))
    }
    guard maybe(3) else { return }
    let setter = pick(ids("recipients"))
    term.setBy = setter
    term.fields.append(PlainField("set-by", .text(setter)))
  }

  private mutating func completePurpose(_ term: inout PlainTerm) {
    describe(&term)
    giveExamples(&term)
    guard maybe(4) else { return }
    let parts = ["logic", "consequences"]
    var field = PlainField(
      "automated-decision", .map(parts.map { ($0, text("decide")) }), count: 2)
    field.facts = ["automated-decision[0]", "automated-decision[1]"]
    term.fields.append(field)
  }

  private mutating func makeRecipient(_ index: Int) {
    add("recipients", index, "recipient") { maker, term in
      maker.describe(&term)
      var fields: [PlainField] = []
      if term.broader.isEmpty {
        fields.append(
          PlainField(
            silent: "kind", .text(maker.pick(["vendor", "affiliate", "authority", "public"]))))
      }
      if maker.maybe(3) {
        term.legalName = true
        fields.append(PlainField(silent: "legal-name", .text("Company \(index) Ltd")))
      }
      if maker.maybe(3) {
        let countries = maker.some(Self.countries)
        term.countries = countries.count
        fields.append(PlainField(silent: "countries", .texts(countries)))
      }
      if maker.maybe(3) {
        let (yaml, counts) = maker.safeguards()
        term.safeguards = counts
        fields.append(PlainField(silent: "safeguards", yaml))
      }
      if maker.maybe(3) {
        term.hasRole = true
        fields.append(PlainField(silent: "role", .text(maker.role())))
      }
      if maker.maybe(3) {
        term.hasActivity = true
        fields.append(PlainField(silent: "activity", maker.text("works")))
      }
      if maker.maybe(3) {
        term.obligations = maker.some(maker.ids("obligations"), most: 2)
        fields.append(PlainField(silent: "obligations", .texts(term.obligations)))
      }
      term.fields += fields
    }
  }

  private mutating func role() -> String { pick(["processor", "controller", "joint-controller"]) }

  private mutating func safeguards() -> (PlainYAML, [Int]) {
    let lists = some(Self.laws, most: 2).map { ($0, some(Self.safeguards, most: 2)) }
    return (.map(lists.map { ($0, .texts($1)) }), lists.map(\.1.count))
  }

  private func ids(_ section: String) -> [String] {
    made.terms.filter { $0.section == section }.map(\.id)
  }

  // MARK: Scopes

  /// The slots that each section takes, those that it needs first.
  private static let slots: [String: (needed: [String], taken: [String])] = [
    "collection": (
      ["data", "from"], ["subjects", "services", "via", "purposes", "identifiability"]
    ),
    "uses": (["data", "purposes"], ["subjects", "services", "from", "identifiability"]),
    "sharing": (["data", "with", "purposes"], ["subjects", "services", "via", "identifiability"]),
    "never": (["data"], ["subjects", "services", "from", "via", "identifiability"]),
    "retention": (["data"], ["subjects", "services", "with", "purposes"]),
  ]

  private static let vocabularies = [
    "data": "data-categories", "subjects": "data-subjects", "services": "services",
    "from": "sources", "via": "methods", "with": "recipients", "purposes": "purposes",
  ]

  private static let forms = ["identified", "pseudonymous", "aggregated", "anonymous"]

  /// The values of a slot.
  private mutating func values(_ slot: String, gaps: Bool) -> [PlainValue] {
    if maybe(8) { return [.all] }
    guard let section = Self.vocabularies[slot] else {
      if gaps, maybe(4) { return [.gap(nil)] }
      return some(Self.forms, most: 2).map { .term($0) }
    }
    let terms = made.terms.filter { $0.section == section }
    let most = slot == "data" ? terms.count : 3
    var values = some(terms, most: most).map { PlainValue.term(($0.aliases + [$0.id])[0]) }
    if gaps, maybe(4) {
      let gap = PlainValue.gap(maybe() ? nil : pick(terms).id)
      values = maybe(3) ? [gap] : values + [gap]
    }
    return values
  }

  private mutating func alternatives(gaps: Bool) -> [[(facet: String, values: [PlainValue])]] {
    (0...random.below(2)).map { _ in
      some(made.facets, most: 2).map { facet in
        if maybe(8) { return (facet.id, [.all]) }
        if gaps, maybe(6) { return (facet.id, [.gap(maybe() ? nil : facet.values[0])]) }
        return (facet.id, some(facet.values, most: 2).map { .term($0) })
      }
    }
  }

  private mutating func scope(_ slots: [String], gaps: Bool) -> PlainScope {
    var scope = PlainScope()
    scope.slots = slots.map { ($0, values($0, gaps: gaps)) }
    if maybe(3) { scope.alternatives = alternatives(gaps: gaps) }
    return scope
  }

  private mutating func occasion(_ scope: inout PlainScope, when: Bool = true) {
    if when, maybe(4) { scope.when = text("when") }
    if maybe(5) { scope.description = text("Described") }
    let dates = [date(), date()].sorted()
    if maybe(6) { scope.since = dates[0] }
    if maybe(6), dates[0] < dates[1] { scope.until = dates[1] }
  }

  private mutating func exceptions(_ section: String, gaps: Bool, depth: Int) -> [PlainScope] {
    guard depth < 3, maybe(3), let slots = Self.slots[section] else { return [] }
    let taken = slots.needed + slots.taken
    return (0...random.below(2)).map { _ in
      var exception = scope(some(taken, most: 2), gaps: gaps)
      occasion(&exception)
      exception.exceptions = exceptions(section, gaps: !gaps, depth: depth + 1)
      return exception
    }
  }

  // MARK: Entries

  private mutating func entry(_ section: String, _ index: Int) -> PlainEntry {
    var entry = PlainEntry(section: section, id: "\(section)-\(index)")
    guard let slots = Self.slots[section] else { return entry }
    let isPositive = section != "never"
    let extra = slots.taken.filter { _ in maybe(3) }
    entry.scope = scope(slots.needed + extra, gaps: isPositive)
    occasion(&entry.scope, when: isPositive)
    entry.scope.exceptions = exceptions(section, gaps: !isPositive, depth: 0)
    switch section {
    case "collection": completeCollection(&entry)
    case "uses": completeUse(&entry)
    case "sharing": completeSharing(&entry)
    case "never": completePromise(&entry)
    default: completeRetention(&entry)
    }
    if isPositive, section != "retention", maybe(4) {
      entry.fields.append(PlainField("possible", .text("true")))
    }
    return entry
  }

  private mutating func completeCollection(_ entry: inout PlainEntry) {
    var fields = law()
    if maybe(3) { fields.append(retention()) }
    if maybe(3) { fields.append(PlainField("if-not-provided", text("nothing"))) }
    if maybe(3) {
      fields.append(
        PlainField("provision", .text(pick(["optional", "contractual", "statutory"]))))
    }
    if maybe(3) {
      fields.append(PlainField("storage", .text(pick(["stored", "transient", "on-device"]))))
    }
    if maybe(3) { fields.append(countries()) }
    if maybe(4) {
      let (yaml, counts) = safeguards()
      fields.append(PlainField("safeguards", yaml, count: counts.reduce(0, +)))
    }
    entry.fields = fields
  }

  private mutating func completeUse(_ entry: inout PlainEntry) {
    entry.fields = law()
    guard maybe() else { return }
    let operations = ["combine", "enrich", "infer", "train", "access", "preserve", "delete"]
    entry.fields.append(PlainField("operation", .text(pick(operations))))
    if maybe(3) { entry.scope.slots.removeAll { $0.slot == "purposes" } }
  }

  private mutating func completeSharing(_ entry: inout PlainEntry) {
    var fields = law()
    if maybe() {
      let ways = ["sent", "referred", "collected-directly", "accessed"]
      fields.append(PlainField("flow", .text(pick(ways))))
    }
    if maybe(3) {
      fields.append(PlainField("role", .text(role())))
      entry.hasRole = true
    }
    if maybe(4) { fields.append(PlainField("activity", text("works"))) }
    if maybe(4) {
      let (yaml, counts) = safeguards()
      fields.append(PlainField("safeguards", yaml, count: counts.reduce(0, +)))
      entry.hasSafeguards = true
    }
    if maybe(3) { fields.append(countries()) }
    if maybe(3) {
      entry.obligations = some(ids("obligations"), most: 2)
      fields.append(
        PlainField("obligations", .texts(entry.obligations), count: entry.obligations.count))
    }
    if maybe(3) { fields.append(retention()) }
    if maybe(4) { fields.append(PlainField("sale", .text("true"))) }
    if maybe(4) {
      let laws = some(Self.laws, most: 2)
      let senses = laws.map { ($0, PlainYAML.text(pick(["sell", "share", "business-purpose"]))) }
      fields.append(PlainField("in-law", .map(senses), count: laws.count))
    }
    if maybe(4) { fields.append(PlainField("notice", text("by mail"))) }
    if maybe(4) {
      let slots = ["data", "subjects", "services", "via", "with", "purposes", "where"]
      let only = some(slots, most: 2)
      fields.append(PlainField("only", .texts(only), count: only.count))
    }
    switch random.below(4) {
    case 0: fields.append(PlainField("onward", .text("none")))
    case 1:
      entry.onward = (0...random.below(2)).map { _ in
        let extra = ["data", "purposes", "identifiability"].filter { _ in maybe(3) }
        return scope(["with"] + extra, gaps: true)
      }
    default: break
    }
    entry.fields = fields
  }

  private mutating func completePromise(_ entry: inout PlainEntry) {
    let action = pick(["collect", "process", "use", "access", "retain", "share", "sell"])
    var fields = [PlainField("action", .text(action))]
    var slots: [String] = []
    switch action {
    case "share", "sell": slots = ["with"] + (maybe() ? ["purposes"] : [])
    case "use":
      if maybe() { fields.append(PlainField("operation", .text(pick(["train", "combine"])))) }
      if fields.count == 1 || maybe() { slots = ["purposes"] }
    case "access", "retain": slots = maybe() ? ["purposes"] : []
    default: break
    }
    entry.scope.slots += slots.map { ($0, values($0, gaps: false)) }
    if maybe(3) { fields.append(PlainField("in-law", .text(pick(Self.laws)))) }
    if maybe(3) {
      fields.append(PlainField("precedence", .text(pick(["prevails", "yields"]))))
    }
    if maybe(6) {
      fields.append(PlainField(silent: "publish", .text("false")))
      entry.isPrinted = false
    }
    entry.fields = fields
  }

  private mutating func completeRetention(_ entry: inout PlainEntry) {
    entry.fields.append(PlainField("keep", keep()))
    if maybe() {
      entry.fields.append(
        PlainField("bound", .text(pick(["exactly", "at-most", "at-least"]))))
    }
    if maybe(3) { entry.fields.append(PlainField("starts", text("start"))) }
    if maybe(3) { entry.fields.append(PlainField("then", text("end"))) }
  }

  private mutating func choice(_ index: Int) -> PlainEntry {
    var entry = PlainEntry(section: "choices", id: "choice-\(index)")
    occasion(&entry.scope)
    let kinds = some(["opt-in", "opt-out", "access", "erase", "complain", "block"])
    entry.fields = [PlainField("kind", .texts(kinds), count: kinds.count)]
    let ways = [
      PlainField("how", text("write")), PlainField("link", .text(pick(ids("links")))),
    ].filter { _ in maybe() }
    entry.fields += ways.isEmpty ? [PlainField("how", text("write"))] : ways
    if maybe(3) { entry.fields.append(PlainField("limits", text("limit"))) }
    if maybe(3) { entry.fields.append(PlainField("possible", .text("true"))) }
    if maybe(3) {
      let recipient = pick(ids("recipients"))
      entry.carriedOutBy = recipient
      entry.fields.append(PlainField("carried-out-by", .text(recipient)))
    }
    let named = made.entries.filter { $0.section != "choices" }.map(\.name)
    switch random.below(3) {
    case 0: entry.appliesTo = scope(some(Self.vocabularies.keys.sorted(), most: 4), gaps: true)
    case 1:
      let targets = some(named + ["data-categories.data-1", "services.service-0"])
      entry.fields.append(PlainField("applies-to", .texts(targets), count: targets.count))
    default: break
    }
    return entry
  }

  // MARK: Fields

  private mutating func law() -> [PlainField] {
    let bases = [
      "consent", "contract", "legal-obligation", "vital-interests", "public-task",
      "legitimate-interests",
    ]
    var fields: [PlainField] = []
    switch random.below(4) {
    case 0:
      let list = some(bases, most: 2)
      fields.append(PlainField("legal-basis", .texts(list), count: list.count))
    case 1:
      let lists = some(Self.laws, most: 2).map { ($0, some(bases, most: 2)) }
      fields.append(
        PlainField(
          "legal-basis", .map(lists.map { ($0, .texts($1)) }),
          count: lists.map(\.1.count).reduce(0, +)))
    default: break
    }
    if maybe(4) { fields.append(PlainField("legitimate-interest", text("interest"))) }
    return fields
  }

  private mutating func countries() -> PlainField {
    let countries = some(Self.countries)
    return PlainField("countries", .texts(countries), count: countries.count)
  }

  private mutating func keep() -> PlainYAML {
    maybe() ? .text(pick(["2 years", "P90D", "1 month"])) : .map([("until", text("event"))])
  }

  /// A period, or stages.
  private mutating func retention() -> PlainField {
    if maybe() { return PlainField("retention", keep()) }
    var field = PlainField(silent: "retention", .list([]))
    var stages: [PlainYAML] = []
    for index in 0...random.below(2) {
      field.facts.append("retention[\(index)]")
      var stage = [(key: "keep", value: keep())]
      if maybe() {
        stage.append(("then", text("afterwards")))
        field.facts.append("then[\(index)]")
      }
      stages.append(.map(stage))
    }
    var whole = PlainField(silent: "retention", .list(stages))
    whole.facts = field.facts
    return whole
  }

  // MARK: Sections

  /// Every part in some section; some parts in none.
  private mutating func makeSections() {
    let parts = ["collection", "uses", "sharing", "never", "choices"].shuffled(using: &random)
    let kept = parts.filter { _ in !maybe(8) }
    let all = kept + ["retention"]
    let cut = random.below(all.count)
    made.sections = [Array(all[..<cut]), Array(all[cut...])].filter { !$0.isEmpty }
  }
}

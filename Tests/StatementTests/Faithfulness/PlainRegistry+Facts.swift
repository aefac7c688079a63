/// What a document of a plain registry is expected to state, in the words of `Fact.description`.
struct ExpectedFacts: Equatable {
  var lead: Set<String> = []
  /// By the printed entry.
  var entries: [String: Set<String>] = [:]
  var terms: Set<String> = []

  var all: Set<String> { entries.values.reduce(lead.union(terms)) { $0.union($1) } }
}

extension PlainRegistry {
  var expected: ExpectedFacts {
    var expected = ExpectedFacts()
    expected.lead = lead
    let printed = Set(sections.joined())
    var named: Set<PlainName> = []
    for entry in entries
    where entry.isPrinted && printed.contains(entry.section) && entry.scope.holds(on: day) {
      expected.entries[entry.name] = facts(entry)
      named.formUnion(names(entry))
    }
    expected.terms = facts(ofTerms: named)
    return expected
  }

  private var lead: Set<String> {
    var facts = Set(organization.flatMap(\.facts).map { "organization \($0)" })
    // The registered name stands instead of the usual one.
    if facts.contains("organization legal-name[0]") { facts.remove("organization name[0]") }
    let dates = effective.map(\.facts) ?? []
    facts.formUnion(dates.map { "documents.statement \($0)" })
    for fact in settings.flatMap(\.facts) where dates.isEmpty || fact != "effective[0]" {
      facts.insert("registry \(fact)")
    }
    return facts
  }

  // MARK: Entries

  private func facts(_ entry: PlainEntry) -> Set<String> {
    var own: Set<String> = ["deed"]
    own.formUnion(facts(entry.scope, ""))
    own.formUnion(entry.fields.flatMap(\.facts))
    let facets = entry.scope.alternatives.joined().flatMap(\.values)
    let isTriggered = entry.scope.when != nil || facets.contains { !$0.isGap }
    if entry.section != "choices", own.contains("possible[0]"), !isTriggered {
      own.insert("where left open")
    }
    if let target = entry.appliesTo { own.formUnion(facts(target, "")) }
    for (index, flow) in entry.onward.enumerated() {
      own.insert("onward[\(index)] onward[0]")
      own.formUnion(facts(flow, "onward[\(index)] "))
    }

    var others: Set<String> = []
    for scope in scopes(of: entry) { others.formUnion(introductions(scope)) }
    if let recipient = entry.carriedOutBy { others.formUnion(introduction(recipient)) }
    if entry.section == "sharing" {
      others.formUnion(
        bonds(entry.scope, role: !entry.hasRole, safeguards: !entry.hasSafeguards))
    }
    for flow in entry.onward { others.formUnion(bonds(flow, role: true, safeguards: true)) }
    return others.union(own.map { "\(entry.name) \($0)" })
  }

  private func facts(_ scope: PlainScope, _ prefix: String) -> Set<String> {
    let admits = !prefix.contains("except")
    var facts: Set<String> = []
    for (slot, values) in scope.slots {
      facts.formUnion(values.map { "\(prefix)\(slot) \($0.fact)" })
      if admits, values.contains(where: \.isGap) { facts.insert("\(prefix)\(slot) left open") }
    }
    for (index, alternative) in scope.alternatives.enumerated() {
      for (facet, values) in alternative {
        facts.formUnion(values.map { "\(prefix)where[\(index)] \(facet)=\($0.fact)" })
        if admits, values.contains(where: \.isGap) { facts.insert("\(prefix)where left open") }
      }
    }
    if scope.since != nil { facts.insert("\(prefix)since[0]") }
    if scope.until != nil { facts.insert("\(prefix)until[0]") }
    if scope.when != nil { facts.insert("\(prefix)when[0]") }
    if scope.description != nil { facts.insert("\(prefix)description[0]") }
    for (index, exception) in scope.exceptions.enumerated() where exception.holds(on: day) {
      facts.formUnion(self.facts(exception, "\(prefix)except[\(index)] "))
    }
    return facts
  }

  /// All scopes of an entry that hold, at any depth.
  private func scopes(of entry: PlainEntry) -> [PlainScope] {
    ([entry.scope, entry.appliesTo].compactMap { $0 } + entry.onward).flatMap(withExceptions)
  }

  private func withExceptions(_ scope: PlainScope) -> [PlainScope] {
    [scope] + scope.exceptions.filter { $0.holds(on: day) }.flatMap(withExceptions)
  }

  // MARK: Recipients

  private func recipient(_ id: String) -> PlainTerm? {
    terms.first { $0.section == "recipients" && ($0.id == id || $0.aliases.contains(id)) }
  }

  /// The recipient and those above it, the most specific first.
  private func line(_ id: String) -> [PlainTerm] {
    var line: [PlainTerm] = []
    var pending = [id]
    while let next = pending.popLast() {
      guard let term = recipient(next) else { continue }
      if !line.contains(where: { $0.id == term.id }) { line.append(term) }
      pending += term.broader
    }
    return line.sorted { (-depth($0), $0.id) < (-depth($1), $1.id) }
  }

  /// The longest chain above a recipient.
  private func depth(_ term: PlainTerm) -> Int {
    term.broader.compactMap(recipient).map { 1 + depth($0) }.max() ?? 0
  }

  private func introductions(_ scope: PlainScope) -> Set<String> {
    (scope.values("with") ?? []).reduce(into: []) { facts, value in
      switch value {
      case .all, .gap(nil): break
      case .term(let id): facts.formUnion(introduction(id))
      case .gap(let bound?): facts.formUnion(countries(bound))
      }
    }
  }

  private func introduction(_ id: String) -> Set<String> {
    guard let term = recipient(id) else { return [] }
    return countries(id).union(term.legalName ? ["\(term.name) legal-name[0]"] : [])
  }

  private func countries(_ id: String) -> Set<String> {
    guard let term = recipient(id) else { return [] }
    let count = line(id).compactMap(\.countries).first ?? 0
    return Set((0..<count).map { "\(term.name) countries[\($0)]" })
  }

  /// What binds the recipients of a flow, and what allows it.
  private func bonds(_ scope: PlainScope, role: Bool, safeguards: Bool) -> Set<String> {
    var facts: Set<String> = []
    for value in scope.values("with") ?? [] {
      guard let term = value.term.flatMap(recipient) else { continue }
      let line = line(term.id)
      facts.formUnion(obligations(line).indices.map { "\(term.name) obligations[\($0)]" })
      if role, line.contains(where: \.hasRole) { facts.insert("\(term.name) role[0]") }
      let laws = line.compactMap(\.safeguards).first ?? []
      if safeguards {
        facts.formUnion((0..<laws.reduce(0, +)).map { "\(term.name) safeguards[\($0)]" })
      }
      if !value.isGap, term.hasActivity { facts.insert("\(term.name) activity[0]") }
    }
    return facts
  }

  private func obligations(_ line: [PlainTerm]) -> [String] {
    line.flatMap(\.obligations).reduce(into: []) { known, id in
      if !known.contains(id) { known.append(id) }
    }
  }

  // MARK: Terms

  /// A term by its section, or its facet with the section's name before it.
  private struct PlainName: Hashable {
    let place: String
    let id: String
  }

  private static let places = [
    "data": "data-categories", "subjects": "data-subjects", "services": "services",
    "from": "sources", "via": "methods", "with": "recipients", "purposes": "purposes",
  ]

  private func names(_ entry: PlainEntry) -> Set<PlainName> {
    var names: Set<PlainName> = []
    for scope in scopes(of: entry) {
      for (slot, values) in scope.slots {
        guard let place = Self.places[slot] else { continue }
        names.formUnion(values.compactMap(\.term).map { PlainName(place: place, id: $0) })
      }
      for (facet, values) in scope.alternatives.joined() {
        let terms = values.filter { !$0.isGap }.compactMap(\.term)
        names.formUnion(terms.map { PlainName(place: "conditions.\(facet)", id: $0) })
      }
    }
    let bound = entry.section == "sharing" ? [entry.scope] + entry.onward : []
    let recipients = bound.compactMap { $0.values("with") }.joined().compactMap(\.term)
    let duties = entry.obligations + recipients.flatMap { obligations(line($0)) }
    names.formUnion(duties.map { PlainName(place: "obligations", id: $0) })
    if let id = entry.carriedOutBy { names.insert(PlainName(place: "recipients", id: id)) }
    return names
  }

  private func facts(ofTerms names: Set<PlainName>) -> Set<String> {
    var facts: Set<String> = []
    for name in names {
      let term = terms.first { term in
        let place = ([term.section, term.facet].compactMap { $0 }).joined(separator: ".")
        return place == name.place && (term.id == name.id || term.aliases.contains(name.id))
      }
      guard let term else { continue }
      facts.formUnion(term.fields.flatMap(\.facts).map { "\(term.name) \($0)" })
      guard let setter = term.setBy else { continue }
      facts.formUnion(introduction(setter))
      facts.formUnion(self.facts(ofTerms: [PlainName(place: "recipients", id: setter)]))
    }
    return facts
  }
}

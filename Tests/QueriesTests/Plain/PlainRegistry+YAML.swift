extension PlainRegistry {
  private static let sections: [(axis: Axis, section: String, extra: String)] = [
    (.data, "data-categories", ""), (.with, "recipients", ", kind: vendor"),
    (.from, "sources", ", kind: third-party"),
    (.purposes, "purposes", ""), (.via, "methods", ""), (.subjects, "data-subjects", ""),
    (.services, "services", ""),
  ]

  private static let slotNames: [(axis: Axis, slot: String)] = [
    (.data, "data"), (.with, "with"), (.from, "from"), (.purposes, "purposes"), (.via, "via"),
    (.subjects, "subjects"), (.services, "services"), (.identifiability, "identifiability"),
  ]

  var yaml: String {
    var text = "registry: {format: 1, name: Test}\n"
    if vocabularies[.from]?.parents.isEmpty ?? true {
      text += "sources:\n  you: {label: you, kind: data-subject}\n"
    }
    for (axis, section, extra) in Self.sections {
      guard let vocabulary = vocabularies[axis], !vocabulary.parents.isEmpty else { continue }
      text += "\(section):\n"
      for term in vocabulary.parents.indices {
        var fields = termFields(term, axis) + (axis == .with ? place(of: term) ?? extra : extra)
        if vocabulary.abstract.contains(term) { fields += ", abstract: true" }
        if axis == .services, notCovered.contains(term) { fields += ", not-covered: true" }
        text += "  \(vocabulary.prefix)\(term): {\(fields)}\n"
      }
    }
    text += conditions
    if !obligations.isEmpty {
      text +=
        "obligations:\n"
        + (0..<Self.obligationCount).map { "  b\($0): {label: b\($0)}\n" }.joined()
    }
    text += section("collection", collections) { collection in
      (collection.scope.slots[.from] == nil ? "from: you, " : "") + slots(collection.scope)
        + (collection.storage.map { ", storage: \($0.rawValue)" } ?? "")
        + places(collection.countries) + (collection.isPossible ? ", possible: true" : "")
    }
    text += section("uses", uses) { use in
      slots(use.scope) + (use.operation.map { ", operation: \($0.rawValue)" } ?? "")
    }
    text += section("sharing", sharings) { sharing in
      var fields = slots(sharing.scope) + places(sharing.countries) + duties(sharing.obligations)
      if sharing.isPossible { fields += ", possible: true" }
      if sharing.isSale { fields += ", sale: true" }
      if !sharing.onward.isEmpty {
        fields += ", onward: [\(sharing.onward.map { "{\(slots($0))}" }.joined(separator: ", "))]"
      }
      let only = sharing.only.map { axis in
        Self.slotNames.first { $0.axis == axis }?.slot ?? "where"
      }
      if !only.isEmpty { fields += ", only: [\(only.joined(separator: ", "))]" }
      return fields
    }
    text += section("never", nevers) { never in
      var fields = "action: \(never.action.rawValue), " + slots(never.scope)
      if let precedence = never.precedence { fields += ", precedence: \(precedence.rawValue)" }
      if !never.isPublished { fields += ", publish: false" }
      return fields
    }
    text += section("choices", choices) { choice in
      let ids = choice.statements.map(statementID).joined(separator: ", ")
      let target = choice.scope.map { "{\(slots($0))}" } ?? (ids.isEmpty ? nil : "[\(ids)]")
      return "kind: opt-out, how: ask us" + (target.map { ", applies-to: \($0)" } ?? "")
        + (choice.since.map { ", since: \(Self.date($0))" } ?? "")
        + (choice.until.map { ", until: \(Self.date($0))" } ?? "")
    }
    return text
  }

  /// The kind and countries of a recipient, where they are told apart.
  private func place(of recipient: Int) -> String? {
    guard kinds.indices.contains(recipient) else { return nil }
    let kind = kinds[recipient]
    return (kind.isEmpty ? "" : ", kind: \(kind)") + places(countries[recipient])
      + duties(obligations[recipient])
  }

  private func duties(_ numbers: Set<Int>) -> String {
    let ids = numbers.sorted().map { "b\($0)" }.joined(separator: ", ")
    return ids.isEmpty ? "" : ", obligations: [\(ids)]"
  }

  private func places(_ countries: [String]) -> String {
    countries.isEmpty ? "" : ", countries: [\(countries.joined(separator: ", "))]"
  }

  private var conditions: String {
    let facets = [Axis.f, .g].filter { !(vocabularies[$0]?.parents.isEmpty ?? true) }
    guard !facets.isEmpty else { return "" }
    return "conditions:\n"
      + facets.map { facet in
        let vocabulary = vocabularies[facet] ?? Vocabulary(prefix: "")
        let values = vocabulary.parents.indices.map { term in
          "\(vocabulary.prefix)\(term): {\(termFields(term, facet))}"
        }
        return "  \(facet): {label: \(facet), values: {\(values.joined(separator: ", "))}}\n"
      }.joined()
  }

  private func termFields(_ term: Int, _ axis: Axis) -> String {
    let id = id(.term(term), axis)
    var fields = "label: \(id)"
    let parents = vocabularies[axis]?.parents[term] ?? []
    if !parents.isEmpty { fields += ", broader: \(list(parents.map { .term($0) }, axis))" }
    if writesAliases { fields += ", aliases: [\(Self.aliasMark)\(id)]" }
    return fields
  }

  private func section<T>(_ name: String, _ entries: [T], _ fields: (T) -> String) -> String {
    if entries.isEmpty { return "" }
    return "\(name):\n"
      + entries.enumerated().map { "  s\($0.offset): {\(fields($0.element))}\n" }.joined()
  }

  private func slots(_ scope: Scope) -> String {
    var fields = Self.slotNames.compactMap { axis, slot in
      scope.slots[axis].map { "\(slot): \(list($0, axis))" }
    }
    if !scope.circumstances.isEmpty {
      let alternatives = scope.circumstances.map { alternative in
        let facets = [Axis.f, .g].compactMap { facet in
          alternative[facet].map { "\(facet): \(list($0, facet))" }
        }
        return "{\(facets.joined(separator: ", "))}"
      }
      fields.append("where: [\(alternatives.joined(separator: ", "))]")
    }
    if let since = scope.since { fields.append("since: \(Self.date(since))") }
    if let until = scope.until { fields.append("until: \(Self.date(until))") }
    if !scope.exceptions.isEmpty {
      let exceptions = scope.exceptions.map { "{\(slots($0))}" }
      fields.append("except: [\(exceptions.joined(separator: ", "))]")
    }
    return fields.joined(separator: ", ")
  }

  private func list(_ items: [Item], _ axis: Axis) -> String {
    "[\(items.map { reference($0, axis) }.joined(separator: ", "))]"
  }
}

import Diagnostics
import Registry

/// What is written otherwise though nothing else flows and nothing else is promised.
struct EditorialChanges {
  private let versions: Versions

  private struct Entry {
    let header: EntryHeader
    /// With its section.
    let id: String
    /// What a reader sees of it.
    let texts: [String]
    var aliases: [String] = []
  }

  init(_ versions: Versions) { self.versions = versions }

  /// - Parameter said: What is reported already: a statement that is part of it is no news here.
  func all(besides said: [ReportedChange]) -> [ReportedChange] {
    let known = Set(said.flatMap(\.statements).map(\.reference.id))
    return changes(
      from: terms(versions.old), to: terms(versions.new), known,
      (.termReworded, .termAdded, .termRemoved))
      + changes(
        from: statements(versions.old), to: statements(versions.new), known,
        (.statementReworded, .statementAdded, .statementRemoved))
  }

  private func changes(
    from old: [Entry], to new: [Entry], _ known: Set<String>,
    _ rules: (reworded: ChangeRule, added: ChangeRule, removed: ChangeRule)
  ) -> [ReportedChange] {
    let earlier = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var met: Set<String> = []
    var changes: [ReportedChange] = []
    let ids = Set(new.map(\.id))
    for entry in new {
      let alias = entry.aliases.first { earlier[$0] != nil && !ids.contains($0) }
      guard let before = earlier[entry.id] ?? alias.flatMap({ earlier[$0] }) else {
        if !known.contains(entry.id) { changes.append(change(rules.added, nil, entry)) }
        continue
      }
      met.insert(before.id)
      if before.id != entry.id { changes.append(renamed(before, entry)) }
      if before.texts != entry.texts {
        changes.append(change(rules.reworded, before, entry))
      }
    }
    changes += old.filter { !met.contains($0.id) && !known.contains($0.id) }
      .map { change(rules.removed, $0, nil) }
    return changes
  }

  private func renamed(_ before: Entry, _ after: Entry) -> ReportedChange {
    var change = change(.termRenamed, before, after)
    (change.before, change.after) = ([before.id], [after.id])
    return change
  }

  private func change(_ rule: ChangeRule, _ before: Entry?, _ after: Entry?) -> ReportedChange {
    var change = ReportedChange(
      rule: rule, action: nil, slots: [:], conditions: [:], since: nil, until: nil,
      statements: [
        before.map { versions.reference($0.header, .old) },
        after.map { versions.reference($0.header, .new) },
      ].compactMap { $0 })
    if let before, let after, rule == .termReworded {
      change.before = before.texts.filter { !after.texts.contains($0) }
      change.after = after.texts.filter { !before.texts.contains($0) }
    }
    return change
  }

  private func statements(_ side: Side) -> [Entry] {
    side.model.statements.map { statement in
      Entry(
        header: statement.header, id: side.model.registry.qualifiedID(statement.header),
        texts: [statement.scope.when, statement.scope.description].words(side.model.registry))
    }
  }

  private func terms(_ side: Side) -> [Entry] {
    let registry = side.model.registry
    var terms = registry.services.terms.map(\.basics) + registry.dataSubjects.terms.map(\.basics)
    terms += registry.dataCategories.terms.map(\.basics) + registry.sources.terms.map(\.basics)
    terms += registry.methods.terms.map(\.basics) + registry.purposes.terms.map(\.basics)
    terms += registry.recipients.terms.map(\.basics) + registry.obligations.terms.map(\.basics)
    terms += registry.facets.terms.map(\.basics) + registry.links.terms.map(\.basics)
    terms += registry.facetValues.flatMap { $0.terms.map(\.basics) }
    return terms.map { term in
      let id = registry.qualifiedID(term.header)
      let stem = id.dropLast(registry.id(term.header).count)
      return Entry(
        header: term.header, id: id,
        texts: ([term.label, term.title, term.description] + term.alsoCalled).words(registry),
        aliases: term.aliases.map { stem + registry.names[$0.value] })
    }
  }
}

extension [LocalizedText?] {
  /// Every version of every text, its language first where it is not the default one.
  fileprivate func words(_ registry: Registry) -> [String] {
    compactMap { $0 }.flatMap(\.versions).map { version in
      let forms = [
        version.forms.object, version.forms.subject, version.forms.from, version.forms.by,
        version.forms.title,
      ].compactMap { $0 }.joined(separator: " / ")
      let locale = version.locale ?? registry.defaultLocale
      return locale == registry.defaultLocale ? forms : "\(locale.code): \(forms)"
    }
  }
}

import Diagnostics
import Registry

/// Retention entries as items.
extension Speaker {
  func item(_ rule: RetentionRule) -> Item {
    let source = rule.header.id
    let words = ScopeWords(speaker: self, entry: source, scope: rule.scope, polarity: .positive)
    var values = words.blanks
    values[.subjects] = words.names(.subjects)
      .map { wording.phrase(.exceptSubjects, [.subjects: $0]) }
    values[.services] = words.names(.services)
      .map { wording.phrase(.exceptServices, [.services: $0]) }
    let bound = rule.bound.map { _ in words.fact(.bound) }
    let said = { (id: PhraseID, text: LocalizedText?, attribute: Attribute) -> Phrase? in
      self.text(text).map { wording.phrase(id, [.text: $0]).stating([words.fact(attribute)]) }
    }
    let phrases: [Phrase?] = [
      wording.phrase(.retentionEntry, values).stating([Fact(source, .deed)]),
      rule.keep.flatMap { keep($0, period: (rule.bound ?? .exactly).phrase) }?
        .stating([words.fact(.keep)] + [bound].compactMap { $0 }),
      said(.retentionStarts, rule.starts, .starts),
      said(.retentionThen, rule.then, .then),
      words.when, words.description,
      words.since.map { wording.phrase(.since, [.date: $0]) },
      words.until.map { wording.phrase(.until, [.date: $0]) },
    ]
    return Item(phrases.compactMap { $0 }.map { Sentence($0.asSentence, sources: [source]) })
  }
}

extension RetentionBound {
  fileprivate var phrase: PhraseID {
    switch self {
    case .atMost: .retentionAtMost
    case .atLeast: .retentionAtLeast
    case .exactly: .retentionFor
    }
  }
}

import Diagnostics
import Registry

/// Retention entries as items.
extension Speaker {
  func item(_ rule: RetentionRule) -> Item {
    let source = rule.header.id
    let words = ScopeWords(speaker: self, entry: source, scope: rule.scope, polarity: .positive)
    var values = words.blanks
    values[.subjects] = words.subjects
      .map { wording.phrase(.exceptSubjects, [.subjects: $0]) }
    values[.services] = words.services
      .map { wording.phrase(.exceptServices, [.services: $0]) }
    let bound = rule.bound.map { _ in words.fact(.bound) }
    let said = { (id: PhraseID, text: LocalizedText?, attribute: Attribute) -> Phrase? in
      self.text(text).map { wording.phrase(id, [.text: $0]).stating([words.fact(attribute)]) }
    }
    let gaps = words.gaps
    let phrases: [Phrase?] = [
      wording.phrase(.retentionEntry, values).stating([Fact(source, .deed)]),
      rule.keep.flatMap { keep($0, (rule.bound ?? .exactly).phrases) }?
        .stating([words.fact(.keep)] + [bound].compactMap { $0 }),
      said(.retentionStarts, rule.starts, .starts),
      said(.retentionThen, rule.then, .then),
      gaps.isEmpty ? nil : wording.phrase(.gaps, [.items: wording.any(gaps)]),
      words.when, words.description,
      words.since.map { wording.phrase(.since, [.date: $0]) },
      words.until.map { wording.phrase(.until, [.date: $0]) },
    ]
    return Item(phrases.compactMap { $0 }.map { Sentence($0.asSentence, sources: [source]) })
  }
}

extension RetentionBound {
  fileprivate var phrases: KeepPhrases {
    switch self {
    case .atMost: KeepPhrases(period: .retentionAtMost, until: .retentionUntilAtMost)
    case .atLeast: KeepPhrases(period: .retentionAtLeast, until: .retentionUntilAtLeast)
    case .exactly: .ours
    }
  }
}

import Queries
import Registry

/// New and ended disclosures and promises as items.
extension NoticeComposer {
  mutating func beginning(_ told: Told) -> Item {
    composer.speaker = told.speaker
    var isDetailed = told.matter.isWhole
    var replaced: Set<AnsweredTerm> = []
    for case .begins(let inDetail, let terms) in told.matters.map(\.kind) {
      isDetailed = isDetailed || inDetail
      replaced.formUnion(terms)
    }
    var item =
      isDetailed ? composer.item(told.statement) : composer.brief(told.statement)
    let source = told.statement.header.id
    if let circumstances = formerCircumstances(told) {
      item.pieces.insert(
        .sentence(told.speaker.sentence(.noticeBefore, [.items: circumstances], source)), at: 1)
    }
    if !replaced.isEmpty {
      let names = wording.all(replaced.sorted().map(elderRecipient))
      item.pieces.insert(
        .sentence(told.speaker.sentence(.noticeReplaces, [.recipients: names], source)),
        at: item.endOfFirstSentence)
    }
    return item
  }

  private func elderRecipient(_ term: AnsweredTerm) -> Phrase {
    guard case .term(let id) = term.name, let name = old.registry.names.name(of: id) else {
      return wording.phrase(.recipientsUnnamed)
    }
    return old.speaker.label(.with, name).withoutFacts
  }

  /// In which circumstances it was so until now, where it is so in more.
  private func formerCircumstances(_ told: Told) -> Phrase? {
    guard told.matter.opensCircumstances,
      let former = told.matter.older.lazy.compactMap(old.statement).first
    else { return nil }
    return ScopeWords(
      speaker: old.speaker, entry: told.statement.header.id, scope: former.scope,
      polarity: .positive
    ).circumstances?.withoutFacts
  }

  mutating func end(_ told: Told) -> Item {
    elderComposer.speaker = told.speaker
    return sourced(
      elderComposer.ended(told.statement, asUse: told.isUseOfCollection), told.matter)
  }

  mutating func promise(_ told: Told) -> Item {
    composer.speaker = told.speaker
    return composer.item(told.statement)
  }

  /// Promises that end, each followed by what remains of it.
  var withdrawnBlocks: [Block] {
    mutating get {
      let all = told { if case .promiseEnds = $0.kind { true } else { false } }
      let lasts = Dictionary(all.map { ($0.statement.header.id, $0.matter) }) { $1 }
      return blocks(of: all) { composer, told in
        var item = composer.withdrawal(told)
        let isLast = lasts[told.statement.header.id]?.isAboutSame(as: told.matter) ?? true
        if isLast, let rest = composer.remainder(told) { item.pieces += rest.pieces }
        return item
      }
    }
  }

  private mutating func withdrawal(_ told: Told) -> Item {
    elderComposer.speaker = told.speaker
    elderComposer.frame = .noticePromiseEnds
    defer { elderComposer.frame = nil }
    return sourced(elderComposer.item(told.statement), told.matter)
  }

  /// "What we still promise: We do not …"; nil where nothing remains, or of other people or services.
  private func remainder(_ told: Told) -> Item? {
    guard let rest = told.matter.newer.lazy.compactMap(new.statement).first as? NeverStatement,
      rest.isPublished,
      new.speaker.leadIn(rest) == told.speaker.leadIn(told.statement)
    else { return nil }
    var composer = StatementComposer(new.speaker)
    composer.explainsTerms = false
    composer.frame = .noticePromiseRemains
    return composer.item(rest)
  }
}

extension NoticeComposer.Told {
  /// Whether it is told of a collection what the data is used for.
  var isUseOfCollection: Bool { matter.action == .use && statement is CollectionStatement }
}

extension Item {
  /// Where the first sentence with its parts ends.
  var endOfFirstSentence: Int {
    if pieces.count > 1, case .parts = pieces[1] { return 2 }
    return min(1, pieces.count)
  }
}

extension StatementComposer {
  /// Everything that a statement says.
  mutating func item(_ statement: any Statement) -> Item {
    switch statement {
    case let statement as CollectionStatement: item(statement)
    case let statement as UseStatement: item(statement)
    case let statement as SharingStatement: item(statement)
    case let statement as NeverStatement: item(statement)
    default: Item([])
    }
  }

  /// What is done, without what else a statement says of it.
  mutating func brief(_ statement: any Statement) -> Item {
    var draft = draft(of: statement)
    addTail(&draft, statement)
    return speaker.item(draft, statement.scope.slots)
  }

  /// What is done, in one sentence.
  mutating func main(_ statement: any Statement) -> Item {
    speaker.item(draft(of: statement), statement.scope.slots)
  }

  private mutating func draft(of statement: any Statement) -> Draft {
    switch statement {
    case let use as UseStatement: draft(use.operation?.phrase ?? .use, use, .positive)
    case let sharing as SharingStatement:
      draft((sharing.flow ?? .sent).phrase, sharing, .positive)
    default: draft(.collection, statement, .positive)
    }
  }

  /// That something is no longer done.
  ///
  /// - Parameter isUse: Whether it is told of a collection what the data is no longer used for.
  mutating func ended(_ statement: any Statement, asUse isUse: Bool) -> Item {
    var draft: Draft
    switch statement {
    case _ where isUse: draft = self.draft(.noticeEndedUse, statement, .positive)
    case let use as UseStatement:
      draft = self.draft(
        use.operation == nil ? .noticeEndedUse : .noticeEndedOperation, use, .positive)
      draft.fill(.item, use.operation.map(speaker.wording.word), .operation)
    case let sharing as SharingStatement:
      draft = self.draft((sharing.flow ?? .sent).ended, sharing, .positive)
    default: draft = self.draft(.noticeEndedCollection, statement, .positive)
    }
    let gaps = draft.words?.gaps ?? []
    if !gaps.isEmpty {
      draft.add(
        speaker.wording.phrase(.gaps, [.items: speaker.wording.any(gaps)]), nature: .gap)
    }
    return speaker.item(draft, statement.scope.slots)
  }
}

extension FlowKind {
  /// That it no longer happens.
  fileprivate var ended: PhraseID {
    switch self {
    case .sent: .noticeEndedSent
    case .referred: .noticeEndedReferred
    case .collectedDirectly: .noticeEndedCollectedDirectly
    case .accessed: .noticeEndedAccessed
    }
  }
}

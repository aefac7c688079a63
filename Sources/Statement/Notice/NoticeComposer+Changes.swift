import Queries
import Registry

/// What changes about what both versions say, as items.
extension NoticeComposer {
  var changedBlocks: [Block] {
    mutating get {
      var clusters: [[Told]] = []
      var places: [[Phrase]: Int] = [:]
      for told in self.told({ $0.isOfFlow }) {
        let leadIn = told.speaker.leadIn(told.statement) ?? Phrase()
        let key = [leadIn] + told.matters.flatMap { phrases(of: $0, told) }
        if let place = places[key], clusters[place][0].matter.isOlder == told.matter.isOlder {
          clusters[place].append(told)
        } else {
          places[key] = clusters.count
          clusters.append([told])
        }
      }
      return blocks(of: clusters) { composer, told in
        composer.change(told, told[0].matters.flatMap { composer.phrases(of: $0, told[0]) })
      } + otherBlocks
    }
  }

  /// Flows with what is otherwise about all of them.
  private mutating func change(_ all: [Told], _ phrases: [Phrase]) -> Item {
    var item = Item([])
    for told in all {
      composer.speaker = told.speaker
      elderComposer.speaker = told.speaker
      let main =
        told.matter.isOlder
        ? elderComposer.main(told.statement) : composer.main(told.statement)
      item.pieces += sourced(main, told.matter).pieces
    }
    let sources = all.map { source($0.statement.header.id, $0.matter) }
    for phrase in phrases { item.append(Sentence(phrase.asSentence, sources: sources)) }
    return item
  }

  private func phrases(of matter: NoticeMatter, _ told: Told) -> [Phrase] {
    switch matter.kind {
    case .changes(.sale):
      [wording.phrase(matter.after.isEmpty ? .noticeSaleEnds : .sale)]
    case .changes(.possible):
      [wording.phrase(matter.after == ["certain"] ? .noticeCertain : .noticePossible)]
    case .changes(let attribute): values(of: attribute, matter)
    case .limit(let begins): [wording.phrase(begins ? .noticeLimitSet : .noticeLimitLifted)]
    case .onward(let begins): [onward(begins, matter, told)]
    default: []
    }
  }

  /// "Legal basis: a contract with you. Until now: your consent."
  func values(of attribute: Attribute, _ matter: NoticeMatter) -> [Phrase] {
    guard let title = attribute.noticeTitle else { return [] }
    let after = words(of: attribute, matter.after, matter.newer, new)
    let before = words(of: attribute, matter.before, matter.older, old)
    return [
      wording.phrase(
        .noticeNow,
        [.name: wording.phrase(title), .items: after ?? wording.phrase(.noticeUnsaid)]),
      wording.phrase(.noticeBefore, [.items: before ?? wording.phrase(.notSaid)]),
    ]
  }

  private func onward(_ begins: Bool, _ matter: NoticeMatter, _ told: Told) -> Phrase {
    let side = side(of: matter)
    let written = side.statement(matter.entries.first ?? "")?.scope ?? told.statement.scope
    let (scope, speaker) = side.part(of: written, matter)
    let words = ScopeWords(
      speaker: speaker, entry: told.statement.header.id, scope: scope, polarity: .positive)
    var values = words.blanks
    if values[.data] == nil { values[.data] = wording.phrase(.thisData) }
    return wording.phrase(begins ? .onward : .noticeOnwardEnds, values)
  }

  // MARK: Apart from flows

  /// Retention entries, choices and names.
  private var otherBlocks: [Block] {
    let items = grouped { $0.isApartFromFlows }.compactMap { group in
      other(group).map { sourced($0, group[0]) }
    }
    return items.isEmpty ? [] : [.list(items)]
  }

  private func other(_ group: [NoticeMatter]) -> Item? {
    let matter = group[0]
    return switch matter.kind {
    case .choice(let begins): choice(begins, group)
    case .renamed: renaming(matter)
    case .changes(let attribute): retention(attribute, matter)
    default: nil
    }
  }

  /// "This is how long we keep your orders: 4 years. Until now: 2 years."
  private func retention(_ attribute: Attribute, _ matter: NoticeMatter) -> Item? {
    guard let rule = matter.newer.lazy.compactMap(new.retention).first else { return nil }
    let (scope, speaker) = new.part(of: rule.scope, matter)
    let words = ScopeWords(
      speaker: speaker, entry: rule.header.id, scope: scope, polarity: .positive)
    var values = words.blanks
    if values[.data] == nil { values[.data] = wording.phrase(.dataUnnamed) }
    values[.subjects] = words.subjects.map { wording.phrase(.exceptSubjects, [.subjects: $0]) }
    values[.services] = words.services.map { wording.phrase(.exceptServices, [.services: $0]) }
    let said = [wording.phrase(.retentionEntry, values)] + self.values(of: attribute, matter)
    return Item(said.map { Sentence($0.asSentence, sources: [rule.header.id]) })
  }

  /// "You can no longer do this: opt out. This applies to your e-mail address."
  private func choice(_ begins: Bool, _ group: [NoticeMatter]) -> Item? {
    let matter = group[0]
    let side = side(of: matter)
    guard let choice = matter.entries.lazy.compactMap(side.choice).first else { return nil }
    if matter.isWhole, begins { return ChoiceComposer(speaker: side.speaker, choice: choice).item }
    let kinds = group.flatMap { begins ? $0.after : $0.before }.withoutRepetition
      .compactMap { ChoiceKind(rawValue: $0) }.map(wording.word)
    let lead = wording.phrase(
      begins ? .noticeChoiceAdded : .noticeChoiceRemoved, [.kinds: wording.any(kinds)])
    let (scope, speaker) = side.part(of: choice.occasion, matter)
    let target =
      matter.isWhole
      ? ChoiceComposer(speaker: side.speaker, choice: choice).target
      : ScopeWords(
        speaker: speaker, entry: choice.header.id, scope: scope, polarity: .positive
      ).target
    let applies = target.map { wording.phrase(.choiceAppliesTo, [.items: $0]) }
    return Item(
      [lead, applies].compactMap { $0?.asSentence }.map {
        Sentence($0, sources: [choice.header.id])
      })
  }

  private func renaming(_ matter: NoticeMatter) -> Item? {
    guard let term = matter.slots[.with]?.first, case .term(let id) = term.name,
      let name = new.registry.names.name(of: id)
    else { return nil }
    let source = new.registry.recipients[name]?.header.id ?? EntryID(.recipients, name)
    let called = { (names: [String]) -> Phrase in
      guard let first = names.first else { return self.new.speaker.label(.with, name) }
      let rest = names.dropFirst().map { Phrase($0.asOneLine) }
      return rest.isEmpty
        ? Phrase(first.asOneLine)
        : self.wording.phrase(
          .recipientDetail, [.name: Phrase(first.asOneLine), .items: rest.joined(by: ", ")])
    }
    return Item([
      new.speaker.sentence(
        .noticeRenamed, [.name: called(matter.before), .text: called(matter.after)], source)
    ])
  }
}

extension NoticeMatter {
  /// Whether it is about a statement that both versions make.
  fileprivate var isOfFlow: Bool {
    switch kind {
    case .limit, .onward, .changes: !isOfRetentionEntry
    default: false
    }
  }

  /// Whether it is about something else.
  fileprivate var isApartFromFlows: Bool {
    switch kind {
    case .choice, .renamed: true
    case .changes: isOfRetentionEntry
    default: false
    }
  }

  private var isOfRetentionEntry: Bool {
    newer.first?.hasPrefix(Section.retention.rawValue + ".") ?? false
  }
}

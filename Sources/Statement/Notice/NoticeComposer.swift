import Registry

/// Turns what changes into a document addressed to readers.
struct NoticeComposer {
  /// A matter with the statement that says it, as far as the matter is about it.
  struct Told {
    var matters: [NoticeMatter]
    let statement: any Statement
    let speaker: Speaker

    var matter: NoticeMatter { matters[0] }
  }

  let old: NoticeSide
  let new: NoticeSide
  let wording: Wording
  private let matters: [NoticeMatter]
  var composer: StatementComposer
  var elderComposer: StatementComposer

  init(
    _ matters: [NoticeMatter], from old: Registry, to new: Registry, wording: Wording
  ) {
    let ids = old.names.all + new.names.all + matters.flatMap(\.ids)
    self.old = NoticeSide(old, counterpart: new, naming: ids, wording)
    self.new = NoticeSide(new, counterpart: old, naming: ids, wording)
    self.wording = wording
    self.matters = matters
    composer = StatementComposer(self.new.speaker)
    elderComposer = StatementComposer(self.old.speaker)
    elderComposer.explainsTerms = false
  }

  func side(of matter: NoticeMatter) -> NoticeSide { matter.isOlder ? old : new }

  mutating func compose(on date: CalendarDate?) -> ComposedDocument {
    let speaker = new.speaker
    let source = new.registry.settings.header.id
    let sections = [
      section("new", .noticeNew, blocks(of: told { $0.isBeginning }) { $0.beginning($1) }),
      section("ended", .noticeEnded, blocks(of: told { $0.isEnd }) { $0.end($1) }),
      section("withdrawn", .noticeWithdrawn, withdrawnBlocks),
      section(
        "promises", .noticePromised, blocks(of: told { $0.isNewPromise }) { $0.promise($1) }),
      section("changed", .noticeChanged, changedBlocks),
    ].filter { !$0.blocks.isEmpty }
    var lead = [
      speaker.sentence(sections.isEmpty ? .noticeNone : .noticeIntro, [:], source)
    ]
    if let date {
      lead.append(speaker.sentence(.noticeDated, [.date: Phrase(wording.date(date))], source))
    }
    return ComposedDocument(
      id: Notice.id, locale: wording.locale, title: wording.phrase(.noticeTitle),
      lead: lead + Controller(speaker: speaker).identity, sections: sections,
      names: new.registry.names, source: source,
      pageWords: PageWords(
        contents: wording.text(.pageContents), skip: wording.text(.pageSkip)))
  }

  private func section(
    _ anchor: String, _ heading: PhraseID, _ blocks: [Block]
  ) -> ComposedSection {
    ComposedSection(
      anchor: anchor, heading: wording.phrase(heading), blocks: new.speaker.openingUp(blocks))
  }

  // MARK: Matters and their statements

  /// The matters of a kind, each with the first statement that says it; what is all that a statement
  /// says is told once.
  func told(_ isMeant: (NoticeMatter) -> Bool) -> [Told] {
    grouped(isMeant).compactMap { group in
      var told = told(group[0])
      told?.matters = group
      return told
    }
  }

  private func told(_ matter: NoticeMatter) -> Told? {
    let side = side(of: matter)
    guard let written = matter.entries.lazy.compactMap(side.statement).first else { return nil }
    // What is passed on is another flow than the one of which it is a part.
    if case .onward = matter.kind {
      return Told(matters: [matter], statement: written, speaker: side.speaker)
    }
    var statement = written
    let (scope, speaker) = side.part(of: written.scope, matter)
    statement.scope = scope
    return Told(matters: [matter], statement: statement, speaker: speaker)
  }

  /// The matters of a kind, those together that are about the same; never an empty group.
  func grouped(_ isMeant: (NoticeMatter) -> Bool) -> [[NoticeMatter]] {
    var groups: [[NoticeMatter]] = []
    /// By entry, the groups about it.
    var places: [String?: [Int]] = [:]
    for matter in matters where isMeant(matter) {
      let entry = matter.entries.first
      let twin = places[entry]?.first { place in
        let other = groups[place][0]
        return other.isOlder == matter.isOlder
          && (other.isWhole && matter.isWhole || other.isAboutSame(as: matter))
      }
      if let twin {
        groups[twin].append(matter)
      } else {
        places[entry, default: []].append(groups.count)
        groups.append([matter])
      }
    }
    return groups
  }

  mutating func blocks(
    of all: [Told], _ item: (inout NoticeComposer, Told) -> Item
  ) -> [Block] {
    blocks(of: all.map { [$0] }) { item(&$0, $1[0]) }
  }

  /// - Parameter all: What makes one item each, with one lead-in; never empty.
  mutating func blocks(
    of all: [[Told]], _ item: (inout NoticeComposer, [Told]) -> Item
  ) -> [Block] {
    var composer = self
    let blocks = new.speaker.grouped(
      all, under: { $0[0].speaker.leadIn($0[0].statement) },
      entry: { composer.source($0[0].statement.header.id, $0[0].matter) },
      item: { item(&composer, $0) })
    self = composer
    return blocks
  }

  /// An item of a version with its sources named as in the newer version.
  func sourced(_ item: Item, _ matter: NoticeMatter) -> Item {
    guard matter.isOlder else { return item }
    var item = item
    item.pieces = item.pieces.map { piece in
      switch piece {
      case .sentence(let sentence): .sentence(sourced(sentence, matter))
      case .parts(let parts): .parts(parts.map { sourced($0, matter) })
      }
    }
    return item
  }

  private func sourced(_ sentence: Sentence, _ matter: NoticeMatter) -> Sentence {
    Sentence(
      sentence.phrase.withoutFacts, sources: sentence.sources.map { source($0, matter) },
      sentence.nature)
  }

  func source(_ id: EntryID, _ matter: NoticeMatter) -> EntryID {
    guard matter.isOlder else { return id }
    let renamed = { (name: Name?) in
      name.flatMap { new.registry.names.name(of: old.registry.names[$0]) }
    }
    return EntryID(id.section, facet: renamed(id.facet), renamed(id.id))
  }
}

extension NoticeMatter {
  fileprivate var isBeginning: Bool { if case .begins = kind { true } else { false } }
  fileprivate var isEnd: Bool { if case .ends = kind { true } else { false } }
  fileprivate var isNewPromise: Bool { if case .promiseBegins = kind { true } else { false } }
}

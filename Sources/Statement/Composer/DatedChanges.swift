import Registry

/// What begins and ends on the days that statements declare, the latest day first.
///
/// It goes by `since` and `until` alone, so that the same registry gives the same text. It refers to
/// statements: those in force are stated elsewhere, those to come and those that have ended are not.
struct DatedChanges {
  let speaker: Speaker
  let reach: SectionReach

  private var registry: Registry { speaker.registry }

  var blocks: [Block] {
    let days = Set(statements.flatMap { [$0.scope.since?.value, $0.scope.until?.value] })
      .compactMap { $0 }
    return days.sorted(by: >).flatMap { day in
      part(.changesFrom, day) { $0.since?.value == day }
        + part(.changesUntil, day) { $0.until?.value == day }
    }
  }

  /// Those that the section takes and the public reads.
  private var statements: [any Statement] {
    reach.statements().sorted().map { reach.statement($0) }
      .filter { ($0 as? NeverStatement)?.isPublished ?? true }
  }

  /// The statements that begin or end on a day, under a heading.
  private func part(
    _ heading: PhraseID, _ day: CalendarDate, _ isMeant: (Scope) -> Bool
  ) -> [Block] {
    let meant = statements.filter { isMeant($0.scope) }
    // Terms are explained where statements are stated.
    var composer = StatementComposer(speaker)
    let wording = speaker.wording
    let lists =
      speaker.grouped(meant.compactMap { $0 as? CollectionStatement }) { composer.item($0).told }
      + speaker.grouped(meant.compactMap { $0 as? UseStatement }) { composer.item($0).told }
      + speaker.grouped(meant.compactMap { $0 as? SharingStatement }) { composer.item($0).told }
      + speaker.grouped(meant.compactMap { $0 as? NeverStatement }) { composer.item($0).told }
    guard !lists.isEmpty else { return [] }
    let title = wording.phrase(heading, [.date: Phrase(wording.date(day))])
    return [.heading(title)] + speaker.openingUp(lists).map(\.referring)
  }
}

extension Item {
  /// The main sentence with its parts, as a reference.
  fileprivate var told: Item {
    var item = Item([])
    for piece in pieces {
      switch piece {
      case .sentence(let sentence) where item.pieces.isEmpty:
        item.append(sentence.referring)
      case .parts(let parts) where item.pieces.count == 1:
        item.pieces.append(.parts(parts.map(\.referring)))
      case .sentence, .parts: return item
      }
    }
    return item
  }
}

extension Block {
  /// The same, stating nothing.
  fileprivate var referring: Block {
    guard case .leadIn(let sentence) = self else { return self }
    return .leadIn(sentence.referring)
  }
}

extension Sentence {
  /// The same, stating nothing.
  fileprivate var referring: Sentence {
    Sentence(phrase.withoutFacts, sources: sources, .reference)
  }
}

import Diagnostics
import Registry

/// A statement on its way to an item of a list: the main sentence's blanks, and what follows it.
struct Draft {
  var pattern: PhraseID
  var values: [Blank: Phrase]
  /// The parts that the main sentence announces, where its data does not run in a sentence.
  var parts: [Phrase] = []
  var follow: [Sentence] = []
  let source: EntryID

  mutating func add(_ phrase: Phrase?, sources: [EntryID] = []) {
    guard let phrase, !phrase.isEmpty else { return }
    follow.append(Sentence(phrase.asSentence, sources: [source] + sources))
  }
}

extension Speaker {
  /// The words above which a sentence gives its means, then its purposes, to sentences of their own.
  private static let comfortableLength = 30
  /// The words above which nobody follows a sentence.
  private static let greatestLength = 35

  /// The item that a draft makes.
  func item(_ draft: Draft, _ slots: Slots) -> Item {
    var draft = draft
    var means: Sentence?
    var why: Phrase?
    let length = { wording.phrase(draft.pattern, draft.values).wordCount }
    let isLong = { !draft.parts.isEmpty || length() > Self.comfortableLength }
    if isLong(), let via = draft.values.removeValue(forKey: .via) {
      means = sentence(.viaSentence, [.via: via], draft.source)
    }
    if isLong() { why = draft.values.removeValue(forKey: .purposes) }
    if length() > Self.greatestLength, let data = slots.data { announceParts(data, &draft) }

    let main = wording.phrase(draft.pattern, draft.values).asSentence
    var item = Item([
      Sentence(draft.parts.isEmpty ? main : main.ending(with: ":"), sources: [draft.source])
    ])
    if !draft.parts.isEmpty { item.append(parts: draft.parts, sources: [draft.source]) }
    if let means { item.append(means) }
    if let why { append(why, slots.purposes, to: &item, draft.source) }
    for sentence in draft.follow { item.append(sentence) }
    return item
  }

  /// Lets the main sentence announce its data as a list.
  func announceParts(_ data: SlotValue, _ draft: inout Draft) {
    let items = items(.data, data)
    guard items.count > 1, !data.saysAll else { return }
    draft.values[.data] = wording.phrase(.dataFollowing)
    draft.parts = items
  }

  /// Adds the purposes, as a sentence or a list.
  private func append(
    _ purposes: Phrase, _ value: SlotValue?, to item: inout Item, _ source: EntryID
  ) {
    let isOne = (value?.items.count ?? 1) == 1
    let id: PhraseID = isOne ? .purposeSentence : .purposesSentence
    let whole = sentence(id, [.purposes: purposes], source)
    guard let value, !isOne, whole.phrase.wordCount > Self.comfortableLength else {
      item.append(whole)
      return
    }
    item.append(sentence(.purposesFollow, [:], source))
    item.append(
      parts: items(.purposes, value).map { wording.phrase(.purposesRepeated, [.item: $0]) },
      sources: [source])
  }

  func sentence(_ id: PhraseID, _ values: [Blank: Phrase], _ source: EntryID) -> Sentence {
    Sentence(wording.phrase(id, values).asSentence, sources: [source])
  }
}

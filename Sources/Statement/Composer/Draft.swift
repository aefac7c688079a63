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
  /// The words above which a sentence gives its purposes, then its means, to sentences of their own.
  private static let comfortableLength = 30

  /// The item that a draft makes.
  func item(_ draft: Draft, _ purposes: SlotValue?) -> Item {
    var values = draft.values
    var split: [Sentence] = []
    let isLong = {
      wording.phrase(draft.pattern, values).wordCount > Self.comfortableLength
        || !draft.parts.isEmpty
    }
    if isLong(), let via = values[.via] {
      values[.via] = nil
      split.append(sentence(.viaSentence, [.via: via], draft.source))
    }
    if isLong(), let why = values[.purposes] {
      values[.purposes] = nil
      let isOne = (purposes?.items.count ?? 1) == 1
      split.append(
        sentence(isOne ? .purposeSentence : .purposesSentence, [.purposes: why], draft.source))
    }
    let main = wording.phrase(draft.pattern, values).asSentence
    guard !draft.parts.isEmpty else {
      return Item(
        sentences: [Sentence(main, sources: [draft.source])] + split + draft.follow)
    }
    return Item(
      sentences: [Sentence(main.ending(with: ":"), sources: [draft.source])],
      parts: draft.parts.map { Sentence($0, sources: [draft.source]) },
      after: split + draft.follow)
  }

  func sentence(_ id: PhraseID, _ values: [Blank: Phrase], _ source: EntryID) -> Sentence {
    Sentence(wording.phrase(id, values).asSentence, sources: [source])
  }
}

import Diagnostics
import Registry

/// A statement on its way to an item of a list: the main sentence's blanks, and what follows it.
struct Draft {
  let source: EntryID
  let pattern: PhraseID
  var values: [Blank: Phrase]
  /// The words of the statement's scope.
  var words: ScopeWords?
  /// The parts that the main sentence announces, where its data does not run in a sentence.
  var parts: [Phrase] = []
  private(set) var follow: [Sentence] = []
  /// What the main sentence states by its verb.
  private var stated: [Fact]
  /// The sentence that holds the main one.
  var frame: PhraseID?
  /// The day with which the main sentence begins.
  var begin: Phrase?

  init(_ pattern: PhraseID, _ values: [Blank: Phrase], _ source: EntryID) {
    self.source = source
    self.pattern = pattern
    self.values = values
    stated = [Fact(source, .deed)]
  }

  /// The main sentence as it stands.
  func main(_ wording: Wording) -> Phrase {
    var phrase = wording.phrase(pattern, values)
    if let frame {
      phrase = wording.phrase(frame, [.item: phrase, .title: phrase.asSentence])
    }
    if let begin {
      phrase = wording.phrase(
        .noticeFrom, [.date: begin, .item: phrase, .title: phrase.asSentence])
    }
    return phrase.asSentence.stating(stated)
  }

  /// Lets the main sentence state a field by its verb.
  mutating func state(_ attribute: Attribute) { stated.append(fact(attribute)) }

  /// Fills a blank with what states a field.
  mutating func fill(_ blank: Blank, _ phrase: Phrase?, _ attribute: Attribute) {
    values[blank] = phrase?.stating([fact(attribute)])
  }

  /// Adds a sentence that states a field of the statement.
  mutating func add(_ phrase: Phrase?, _ attribute: Attribute, _ index: Int = 0) {
    add(phrase?.stating([fact(attribute, index)]))
  }

  /// Adds a sentence.
  ///
  /// - Parameter sources: what it comes from beside the statement.
  mutating func add(
    _ phrase: Phrase?, sources: [EntryID] = [], nature: Sentence.Nature = .stated
  ) {
    guard let phrase, !phrase.isEmpty else { return }
    follow.append(Sentence(phrase.asSentence, sources: [source] + sources, nature))
  }

  /// Whether a sentence behind the main one states a fact.
  func states(_ fact: Fact) -> Bool { follow.contains { $0.phrase.facts.contains(fact) } }

  private func fact(_ attribute: Attribute, _ index: Int = 0) -> Fact {
    Fact(source, .attribute(attribute, index, in: .whole))
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
    var main = draft.main(wording)
    // A promise stays whole: what it rules out is not said to happen.
    let maySplit = draft.words?.polarity == .positive
    let isLong = { maySplit && (!draft.parts.isEmpty || main.wordCount > Self.comfortableLength) }
    if isLong(), let via = draft.values.removeValue(forKey: .via) {
      means = sentence(.viaSentence, [.via: via], draft.source)
      main = draft.main(wording)
    }
    if isLong(), slots.purposes?.saysAll != true,
      let purposes = draft.values.removeValue(forKey: .purposes)
    {
      why = purposes
      main = draft.main(wording)
    }
    if main.wordCount > Self.greatestLength, let words = draft.words {
      announceParts(words, &draft)
      main = draft.main(wording)
    }

    var item = Item([
      Sentence(draft.parts.isEmpty ? main : main.ending(with: ":"), sources: [draft.source])
    ])
    if !draft.parts.isEmpty { item.append(parts: draft.parts, sources: [draft.source]) }
    if let means { item.append(means) }
    if let why { append(why, draft, to: &item) }
    for sentence in draft.follow { item.append(sentence) }
    return item
  }

  /// Lets the main sentence announce its data as a list.
  func announceParts(_ words: ScopeWords, _ draft: inout Draft) {
    let items = words.items(.data)
    guard items.count > 1, words.scope.slots.data?.saysAll != true else { return }
    draft.values[.data] = wording.phrase(.dataFollowing)
    draft.parts = items
  }

  /// Adds the purposes, as a sentence or a list.
  private func append(_ purposes: Phrase, _ draft: Draft, to item: inout Item) {
    let items = draft.words?.items(.purposes) ?? []
    let id: PhraseID = items.count == 1 ? .purposeSentence : .purposesSentence
    let whole = sentence(id, [.purposes: purposes], draft.source)
    guard items.count > 1, whole.phrase.wordCount > Self.comfortableLength else {
      item.append(whole)
      return
    }
    item.append(sentence(.purposesFollow, [:], draft.source))
    item.append(
      parts: items.map { wording.phrase(.purposesRepeated, [.item: $0]) }, sources: [draft.source])
  }

  func sentence(_ id: PhraseID, _ values: [Blank: Phrase], _ source: EntryID) -> Sentence {
    Sentence(wording.phrase(id, values).asSentence, sources: [source])
  }
}

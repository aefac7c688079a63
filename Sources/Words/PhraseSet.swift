/// Phrases of one or more words, found wherever a text has them.
package struct PhraseSet<Meaning: Sendable>: Sendable {
  package struct Match {
    package let meaning: Meaning
    /// Places in the list of words.
    package let words: Range<Int>
    /// UTF-8 offsets into the text, with the stop of an abbreviation.
    package let range: Range<Int>
  }

  private struct Entry: Sendable {
    let rest: [String]
    let endsWithStop: Bool
    let meaning: Meaning
  }

  /// By first word, the longest first.
  private var entries: [String: [Entry]] = [:]

  init(_ phrases: [(phrases: [String], meaning: Meaning)]) {
    for (phrases, meaning) in phrases {
      for phrase in phrases {
        let words = WordList(phrase).words.map(\.text)
        guard let first = words.first else { continue }
        entries[first, default: []].append(
          Entry(
            rest: Array(words.dropFirst()), endsWithStop: phrase.hasSuffix("."), meaning: meaning))
      }
    }
    for first in entries.keys { entries[first]?.sort { $0.rest.count > $1.rest.count } }
  }

  /// What the text has of these, from its beginning to its end; the longer of two that begin with
  /// the same word.
  package func matches(in list: WordList) -> [Match] {
    var matches: [Match] = []
    var index = 0
    while index < list.words.count {
      if let match = match(in: list.words, at: index) {
        matches.append(match)
        index = match.words.upperBound
      } else {
        index += 1
      }
    }
    return matches
  }

  /// The longest phrase that begins at a word.
  package func match(in words: [WordList.Word], at index: Int) -> Match? {
    guard let candidates = entries[words[index].text] else { return nil }
    let entry = candidates.first { entry in
      words[(index + 1)...].prefix(entry.rest.count).map(\.text) == entry.rest
    }
    guard let entry else { return nil }
    let last = words[index + entry.rest.count]
    let end = last.range.upperBound + (entry.endsWithStop && last.hasStop ? 1 : 0)
    return Match(
      meaning: entry.meaning, words: index..<index + entry.rest.count + 1,
      range: words[index].range.lowerBound..<end)
  }
}

import Registry
import Words

/// A sentence as it is measured.
///
/// A paragraph or an item ends a sentence, a colon does not: a list is one sentence with what
/// announces it, as it is for programs that read plain text. But its parts add nothing to the sentence's length, because
/// nobody has to hold them all in mind to understand one.
public struct MeasuredSentence: Sendable {
  /// Nearly always one.
  var lines: [MeasuredLine]
  /// The parts of the list that the lines announce.
  var parts: [MeasuredLine] = []

  var all: [MeasuredLine] { lines + parts }

  /// The text whose words and syllables are counted.
  public var text: String { joined(\.text) }
  /// As readers see it.
  public var printed: String { joined(\.printed) }
  public var words: Int { all.map(\.words).reduce(0, +) }
  public var syllables: Int { all.map(\.syllables).reduce(0, +) }
  public var hedges: [String] { all.flatMap(\.hedges) }
  /// Words without the parts of a list.
  public var length: Int { lines.map(\.words).reduce(0, +) }

  /// What the sentence comes from, each once.
  public var sources: [EntryID] { all.flatMap(\.sources).withoutRepetition }

  private func joined(_ text: (MeasuredLine) -> String) -> String {
    let list = parts.map(text).joined(separator: "; ")
    return (lines.map(text) + (list.isEmpty ? [] : [list])).joined(separator: " ")
  }
}

/// A line of a sentence, or a part of the list that it announces.
public struct MeasuredLine: Sendable {
  /// As readers see it.
  public let printed: String
  /// Without proper names.
  public let text: String
  public let words: Int
  public let syllables: Int
  public let hedges: [String]
  public let sources: [EntryID]
}

/// Takes the text of a document's blocks apart.
struct TextMeasurer {
  private let names: ProperNames
  private let measure: ReadabilityMeasure?
  private let words: LanguageWords?

  init(_ locale: LocaleTag, names: ProperNames) {
    self.names = names
    measure = .of(locale)
    words = .of(locale)
  }

  /// What blocks say, without headings, tables and proper names.
  func sentences(_ blocks: [Block]) -> [MeasuredSentence] {
    var text: [MeasuredSentence] = []
    for block in blocks {
      switch block {
      case .heading, .table: break
      case .paragraph(let sentences): text += measured(sentences.map { .sentence($0) })
      case .leadIn(let sentence): text += measured([.sentence(sentence)])
      case .list(let items): text += items.flatMap { measured($0.pieces) }
      }
    }
    return text
  }

  /// The sentences of a paragraph or an item.
  private func measured(_ pieces: [Item.Piece]) -> [MeasuredSentence] {
    var sentences: [MeasuredSentence] = []
    for piece in pieces {
      switch piece {
      case .sentence(let sentence):
        guard let line = line(sentence) else { continue }
        if let last = sentences.indices.last, sentences[last].goesOn {
          sentences[last].lines.append(line)
        } else {
          sentences.append(MeasuredSentence(lines: [line]))
        }
      case .parts(let parts):
        guard let last = sentences.indices.last else { continue }
        sentences[last].parts += parts.compactMap(line)
      }
    }
    return sentences
  }

  /// Nil where nothing but names is said.
  private func line(_ sentence: Sentence) -> MeasuredLine? {
    let text = names.removed(from: sentence.phrase)
    let tokens = text.split(separator: " ").filter { $0.contains { $0.isLetter || $0.isNumber } }
    guard !tokens.isEmpty else { return nil }
    return MeasuredLine(
      printed: sentence.phrase.plainText, text: text, words: tokens.count,
      syllables: tokens.map { measure?.syllables(String($0)) ?? 0 }.reduce(0, +),
      hedges: sentence.nature == .gap ? [] : hedges(in: text), sources: sentence.sources)
  }

  private func hedges(in text: String) -> [String] {
    guard let words else { return [] }
    return words.vagueWords(in: WordList(text)).filter { $0.meaning == .hedge }.map { match in
      String(decoding: Array(text.utf8)[match.range], as: UTF8.self)
    }
  }
}

extension MeasuredSentence {
  fileprivate var goesOn: Bool {
    parts.isEmpty && lines.last?.printed.hasSuffix(":") == true
  }
}

import Diagnostics
import Statement

/// What a page says in the very words of a document.
struct OwnWords {
  /// By sentence of the page, whether all of it is the document's.
  private(set) var isOwn: [Bool]
  /// The document's passages that stand on the page.
  private(set) var passages: Set<Int> = []
  /// By sentence of the page, the passages that begin in it.
  private(set) var passagesBySentence: [Int: [Int]] = [:]

  private let order: [Passage]
  private let tree: PassageTree
  /// The passage of the document that was found last.
  private var last = -1

  init(_ sentences: [PageSentence], in page: PageText, of document: RenderedDocument) {
    order = document.composed.passages
    tree = PassageTree(order)
    let printed = document.wordKeys
    isOwn = sentences.map { $0.words.isEmpty || printed.contains($0.text.wordKey) }
    let byBlock = Dictionary(grouping: sentences.indices) { sentences[$0].block }
    for block in page.blocks.indices { read(byBlock[block] ?? [], of: sentences) }
  }

  /// Reads the sentences of one block: passages begin where sentences do, or behind each other.
  private mutating func read(_ indices: [Int], of sentences: [PageSentence]) {
    let words = indices.flatMap { sentences[$0].words.map(\.text) }
    let starts = Set(indices.map { sentences[$0].firstWord })
    var covered = Array(repeating: false, count: words.count)
    var index = 0
    var mayBegin = true
    while index < words.count {
      guard mayBegin || starts.contains(index), let match = match(in: words, from: index) else {
        mayBegin = false
        index += 1
        continue
      }
      if let sentence = indices.last(where: { sentences[$0].firstWord <= index }) {
        take(match.passages, in: sentence)
      }
      for word in index..<match.end { covered[word] = true }
      index = match.end
      mayBegin = true
    }
    for index in indices where !isOwn[index] {
      let first = sentences[index].firstWord
      isOwn[index] = covered[first..<first + sentences[index].words.count].allSatisfy { $0 }
    }
  }

  private func match(in words: [String], from start: Int) -> (passages: [Int], end: Int)? {
    tree.longest(in: words, from: start) { passages, end in
      // A part of a list or a heading is nothing but that.
      start == 0 && end == words.count || passages.contains { order[$0].isWhole }
    }
  }

  private mutating func take(_ candidates: [Int], in sentence: Int) {
    guard let passage = next(candidates) else { return }
    last = passage
    passages.insert(passage)
    passagesBySentence[sentence, default: []].append(passage)
  }

  /// Of passages that read the same, the one that is due: the page has them in the document's order.
  private func next(_ candidates: [Int]) -> Int? {
    let free = candidates.filter { candidate in
      guard !passages.contains(candidate) else { return false }
      // A part follows what announces it; elsewhere its words stand in a table.
      return order[candidate].isWhole
        || last < candidate && order[(last + 1)..<candidate].allSatisfy { !$0.isWhole }
    }
    return free.first { $0 > last } ?? free.first
  }
}

extension Passage {
  /// Whether it can stand among other sentences.
  fileprivate var isWhole: Bool { text.last.map { ".!?:".contains($0) } ?? false }
}

extension RenderedDocument {
  /// The words of every sentence, heading and cell that its files print.
  fileprivate var wordKeys: Set<String> {
    files.reduce(into: []) { keys, file in
      guard let format = file.format?.pageFormat else { return }
      let source = SourceFile(path: file.name, bytes: Array(file.rendering.text.utf8))
      guard let page = try? format.read(source) else { return }
      for sentence in page.sentences { keys.insert(sentence.text.wordKey) }
    }
  }
}

extension DocumentFormat {
  /// Nil for the format of programs.
  var pageFormat: PageFormat? {
    switch self {
    case .markdown: .markdown
    case .html: .html
    case .text: .text
    case .json: nil
    }
  }
}

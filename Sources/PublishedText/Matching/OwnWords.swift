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

  init(_ sentences: [PageSentence], in page: PageText, of document: RenderedDocument) {
    let passagesInOrder = document.composed.passages
    let tree = PassageTree(passagesInOrder)
    let printed = document.wordKeys
    isOwn = sentences.map { $0.words.isEmpty || printed.contains($0.text.wordKey) }
    var last = -1
    let bySentence = Dictionary(grouping: sentences.indices) { sentences[$0].block }
    for block in page.blocks.indices {
      let indices = bySentence[block] ?? []
      let words = indices.flatMap { sentences[$0].words.map(\.text) }
      let starts = Set(indices.map { sentences[$0].firstWord })
      var covered = Array(repeating: false, count: words.count)
      var index = 0
      var mayBegin = true
      while index < words.count {
        let start = index
        guard mayBegin || starts.contains(start),
          let match = tree.longest(
            in: words, from: start,
            accepts: { passages, end in
              // A part of a list or a heading is nothing but that.
              start == 0 && end == words.count
                || passages.contains { passagesInOrder[$0].isWhole }
            })
        else {
          mayBegin = false
          index += 1
          continue
        }
        let passage = next(match.passages, after: last, in: passagesInOrder)
        if let passage {
          last = passage
          passages.insert(passage)
          let sentence = indices.last { sentences[$0].firstWord <= start }
          if let sentence { passagesBySentence[sentence, default: []].append(passage) }
        }
        for word in start..<match.end { covered[word] = true }
        index = match.end
        mayBegin = true
      }
      for index in indices where !isOwn[index] {
        let first = sentences[index].firstWord
        isOwn[index] = covered[first..<first + sentences[index].words.count].allSatisfy { $0 }
      }
    }
  }

  /// Of passages that read the same, the one that is due: the page has them in the document's order.
  private func next(_ candidates: [Int], after last: Int, in order: [Passage]) -> Int? {
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

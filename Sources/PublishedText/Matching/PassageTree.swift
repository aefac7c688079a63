import Statement

/// The passages of a document by their words, so that the longest that begins at a word of a page is
/// found in one go.
struct PassageTree {
  private struct Node {
    var next: [String: Int] = [:]
    /// The passages that end here.
    var passages: [Int] = []
  }

  private var nodes = [Node()]

  init(_ passages: [Passage]) {
    for (index, passage) in passages.enumerated() where passage.kind != .row {
      let words = passage.text.pageWords
      guard !words.isEmpty else { continue }
      var node = 0
      for word in words {
        if let next = nodes[node].next[word.text] {
          node = next
        } else {
          nodes[node].next[word.text] = nodes.count
          node = nodes.count
          nodes.append(Node())
        }
      }
      nodes[node].passages.append(index)
    }
  }

  /// The passages that the longest run of words reads as.
  ///
  /// - Parameter accepts: whether passages may end before a word.
  func longest(
    in words: [String], from start: Int, accepts: (_ passages: [Int], _ end: Int) -> Bool
  ) -> (passages: [Int], end: Int)? {
    var node = 0
    var index = start
    var found: (passages: [Int], end: Int)?
    while index < words.count, let next = nodes[node].next[words[index]] {
      node = next
      index += 1
      let passages = nodes[node].passages
      if !passages.isEmpty, accepts(passages, index) { found = (passages, index) }
    }
    return found
  }
}

/// The candidate that somebody most likely meant by a word.
///
/// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment) count one
/// edit each, over Unicode scalars; case does not count, and `_`, space and `-` are the same.
///
/// - Parameters:
///   - word: what was written.
///   - candidates: what could have been meant, in any order.
/// - Returns: the candidate with the fewest edits, the alphabetically first of several; nil when all
///   are more than a third of the word's length away (one edit is always allowed), or have nothing
///   in common with it.
public func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  guard word.utf8.count <= longestWord else { return nil }
  var distance = EditDistance(from: word)
  var best: (candidate: String, edits: Int)?
  for candidate in candidates {
    let limit = best?.edits ?? distance.cutOff
    guard let edits = distance.edits(to: candidate, atMost: limit) else { continue }
    if let best, edits == best.edits, best.candidate <= candidate { continue }
    best = (candidate, edits)
  }
  return best?.candidate
}

/// In bytes. Longer texts are prose, not misspelt names, and comparing them takes quadratic time.
private let longestWord = 512

private struct EditDistance {
  let cutOff: Int
  private let word: [Unicode.Scalar]
  private var candidate: [Unicode.Scalar] = []
  // Only the last three rows of the table are ever looked at.
  private var beforeLast: [Int] = []
  private var last: [Int] = []
  private var current: [Int] = []

  init(from text: String) {
    var word: [Unicode.Scalar] = []
    fold(text, into: &word)
    self.word = word
    cutOff = max(1, word.count / 3)
  }

  /// Nil when there are more than `limit` edits, or when nothing of the word would be left.
  mutating func edits(to text: String, atMost limit: Int) -> Int? {
    // A scalar has at most four bytes, and folding never makes a text shorter in scalars.
    guard text.utf8.count <= 4 * (word.count + limit) else { return nil }
    fold(text, into: &candidate)
    guard abs(candidate.count - word.count) <= limit else { return nil }
    let edits = alignment(limit)
    return edits <= limit && edits < max(word.count, candidate.count) ? edits : nil
  }

  private mutating func alignment(_ limit: Int) -> Int {
    let far = limit + 1
    let width = candidate.count
    beforeLast = Array(repeating: far, count: width + 1)
    last = (0...width).map { min($0, far) }
    current = beforeLast
    var lastLeast = 0
    for row in word.indices {
      // Cells further from the diagonal than the limit cannot lead to an answer.
      let low = max(0, row - limit)
      let high = min(width, row + limit + 1)
      current[low] = low == 0 ? min(row + 1, far) : far
      var least = current[low]
      for column in low..<high {
        let isSame = word[row] == candidate[column]
        var edits = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, word[row] == candidate[column - 1],
          word[row - 1] == candidate[column]
        {
          edits = min(edits, beforeLast[column - 1] + 1)
        }
        current[column + 1] = min(edits, far)
        least = min(least, edits)
      }
      if high < width { current[high + 1] = far }
      // A swap reaches back two rows, so both must be out of reach.
      if least > limit, lastLeast >= limit { return far }
      lastLeast = least
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[width]
  }
}

private func fold(_ text: String, into scalars: inout [Unicode.Scalar]) {
  scalars.removeAll(keepingCapacity: true)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "_", " ":
      scalars.append("-")
    case _ where scalar.isASCII && !("A"..."Z").contains(scalar):
      scalars.append(scalar)
    default:
      scalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }
}

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
  fewestEdits(from: word, among: candidates) { [$0] }.first
}

/// The candidates that somebody most likely meant by a word, the likeliest first.
///
/// - Parameters:
///   - word: what was written.
///   - candidates: what could have been meant, in any order.
///   - count: how many to return at most.
///   - names: what people call a candidate; the first is what it is sorted by.
/// - Returns: those as near as the one that ``nearest(to:among:)`` finds; where nothing is near, those
///   that have, in one of their names, a word that begins with each word written.
public func likeliest<Candidate>(
  for word: String, among candidates: some Sequence<Candidate>, atMost count: Int = 3,
  called names: (Candidate) -> [String]
) -> [Candidate] {
  let near = fewestEdits(from: word, among: candidates, called: names)
  if !near.isEmpty { return Array(near.prefix(count)) }
  return Array(havingWords(of: word, among: candidates, called: names).prefix(count))
}

private func fewestEdits<Candidate>(
  from word: String, among candidates: some Sequence<Candidate>,
  called names: (Candidate) -> [String]
) -> [Candidate] {
  guard word.utf8.count <= longestWord else { return [] }
  var distance = EditDistance(from: word)
  var least = distance.cutOff
  var best: [(name: String, candidate: Candidate)] = []
  for candidate in candidates {
    let names = names(candidate)
    var isNear = false
    for name in names {
      guard let edits = distance.edits(to: name, atMost: least) else { continue }
      if edits < least { best = [] }
      least = edits
      isNear = true
    }
    if isNear { best.append((names.first ?? "", candidate)) }
  }
  return best.sorted { $0.name < $1.name }.map(\.candidate)
}

private func havingWords<Candidate>(
  of word: String, among candidates: some Sequence<Candidate>, called names: (Candidate) -> [String]
) -> [Candidate] {
  let wanted = foldedWords(of: word)
  // A letter or two begin too many words.
  guard word.utf8.count <= longestWord, wanted.contains(where: { $0.count > 2 }) else { return [] }
  var found: [(length: Int, name: String, candidate: Candidate)] = []
  for candidate in candidates {
    let names = names(candidate)
    let lengths = names.map(foldedWords).filter { words in
      wanted.allSatisfy { begin in words.contains { $0.starts(with: begin) } }
    }.map(\.count)
    if let length = lengths.min() { found.append((length, names.first ?? "", candidate)) }
  }
  return found.sorted { ($0.length, $0.name) < ($1.length, $1.name) }.map(\.candidate)
}

private func foldedWords(of text: String) -> [ArraySlice<Unicode.Scalar>] {
  var scalars: [Unicode.Scalar] = []
  fold(text, into: &scalars)
  return scalars.split { $0 == "-" || $0 == "." }
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

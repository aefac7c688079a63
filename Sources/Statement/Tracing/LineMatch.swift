/// Finds the lines of a written file among those that are generated now.
struct LineMatch {
  private let written: [String]
  private let generated: [String]
  private let isCurrent: Bool
  private let places: [String: [Int]]

  init(written: [String], generated: [String]) {
    self.written = written
    self.generated = generated
    isCurrent = written == generated
    places = Dictionary(grouping: generated.indices) { generated[$0] }
  }

  /// The place of the generated line that reads the same; of several that with the most neighbours in
  /// common, then the nearest. Nil when there is none.
  func generatedLine(ofWritten index: Int) -> Int? {
    if isCurrent { return index }
    let candidates = places[written[index]] ?? []
    return candidates.min { a, b in
      let (commonA, commonB) = (common(index, a), common(index, b))
      return commonA == commonB ? abs(a - index) < abs(b - index) : commonA > commonB
    }
  }

  /// The number of equal lines in a row before and after.
  private func common(_ index: Int, _ candidate: Int) -> Int {
    let before = zip(written[..<index].reversed(), generated[..<candidate].reversed())
    let after = zip(written[(index + 1)...], generated[(candidate + 1)...])
    return before.prefix { $0 == $1 }.count + after.prefix { $0 == $1 }.count
  }
}

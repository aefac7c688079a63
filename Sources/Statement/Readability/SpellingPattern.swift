/// Letters that stand together in a word, as `[^cst]ia`: each place a letter, one of `[...]` or none
/// of `[^...]`. `^` before all is the word's beginning, `$` behind all its end.
struct SpellingPattern: Sendable {
  private struct Place: Sendable {
    let letters: Set<Unicode.Scalar>
    let isExcluding: Bool

    func accepts(_ letter: Unicode.Scalar) -> Bool { letters.contains(letter) != isExcluding }
  }

  private let places: [Place]

  init(_ text: String) {
    var places: [Place] = []
    var rest = Array(text.unicodeScalars)[...]
    while let first = rest.popFirst() {
      guard first == "[" else {
        places.append(Place(letters: [first], isExcluding: false))
        continue
      }
      let isExcluding = rest.first == "^"
      if isExcluding { rest.removeFirst() }
      let letters = rest.prefix { $0 != "]" }
      places.append(Place(letters: Set(letters), isExcluding: isExcluding))
      rest = rest.dropFirst(letters.count + 1)
    }
    self.places = places
  }

  /// How often a word has the pattern.
  ///
  /// - Parameter word: in lower case, between `^` and `$`.
  func count(in word: [Unicode.Scalar]) -> Int {
    guard !places.isEmpty, word.count >= places.count else { return 0 }
    return (0...word.count - places.count).count { start in
      zip(places, word[start...]).allSatisfy { $0.accepts($1) }
    }
  }
}

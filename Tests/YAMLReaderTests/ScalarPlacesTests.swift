import TestSupport
import Testing
import YAMLReader

/// The marked word of a value is found in the file, however the value is written.
@Suite struct ScalarPlacesTests {
  @Test(arguments: [
    "a: we «may» ask\n",
    "ä: «may»\n",
    "a: we\n  «may»\n  ask\n",
    "a: we\r\n  «may»\r\n",
    "a: 'it''s what we «may» do'\n",
    "a: 'we\n\n  «may»'\n",
    "a: \"a \\\"quote\\\" we «may» use\"\n",
    "a: \"tab\\t\\u00e4\\x41\\U0001F6D2\\_«may»\"\n",
    "a: \"we \\\n    «may» ask\"\n",
    "a: \"line\\n«may»\"\n",
    "a: |\n  we\n    «may» ask\n",
    "a: >- # note\n  we\n  ask,\n\n  or «may» not\n",
    "a: |2\n    «may» be\n",
    "a: [\"«may»\"]\n",
    "a: {b: 'we «may»'}\n",
  ])
  func theWordIsFound(_ text: String) throws {
    let marked = Marked(text)
    let tree = YAMLTree.parse(marked.bytes)
    let scalar = try #require(tree.scalars.last)
    let value = scalar.string
    let word = try #require(value.firstRange(of: "may"))
    let start = value.utf8.distance(from: value.startIndex, to: word.lowerBound)
    #expect(
      ScalarPlaces.range(
        of: start..<start + 3, in: value, writtenAt: scalar.range, of: tree.bytes)
        == marked.range)
  }

  /// A phrase may be folded over two lines.
  @Test func aPhraseSpansLines() throws {
    let marked = Marked("a: >\n  from «time\n  to time» we ask\n")
    let tree = YAMLTree.parse(marked.bytes)
    let scalar = try #require(tree.scalars.last)
    let range = ScalarPlaces.range(
      of: 5..<17, in: scalar.string, writtenAt: scalar.range, of: tree.bytes)
    #expect(range == marked.range)
  }

  /// Every part of every value, whatever becomes of its text, lies inside its scalar or nowhere.
  @Test(arguments: 0..<200) func placesStayInside(_ seed: Int) {
    var generator = SplitMix64(seed: seed)
    let pieces = ["may", " ", "\n", "ä", "\"", "'", "\\n", "\\", ":", "  ", "🛒", "\t"]
    let text = (0..<12).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    for opening in ["a: ", "a: \"", "a: '", "a: |\n  ", "a: >\n  "] {
      let closing = opening.hasSuffix("\"") ? "\"\n" : opening.hasSuffix("'") ? "'\n" : "\n"
      let tree = YAMLTree.parse(opening + text + closing)
      for scalar in tree.scalars {
        let count = scalar.string.utf8.count
        for start in 0..<count {
          let range = ScalarPlaces.range(
            of: start..<count, in: scalar.string, writtenAt: scalar.range, of: tree.bytes)
          guard let range else { continue }
          #expect(scalar.range.start <= range.start && range.end <= scalar.range.end)
          #expect(range.start <= range.end)
        }
      }
    }
  }
}

import Testing
import YAMLReader

struct PlaceTests {
  /// A file, and its keys and scalars as they are written, in order.
  static let files: [(text: String, scalars: [String])] = [
    ("a: b\n", ["a", "b"]),
    ("a: b", ["a", "b"]),
    ("# note\n\nkey : value # note\n", ["key", "value"]),
    ("für: Übermittlung\nnächster: größer\n", ["für", "Übermittlung", "nächster", "größer"]),
    ("😀: [👩‍👩‍👧, e\u{301}te\u{301}]\nx: y\n", ["😀", "👩‍👩‍👧", "e\u{301}te\u{301}", "x", "y"]),
    ("# ä ö ü 日本語 and some more\na: b\n", ["a", "b"]),
    (
      "a: 'ein \"Wort\"'\nb: \"zwei 'Wörter'\"\nc: d\n",
      ["a", "'ein \"Wort\"'", "b", "\"zwei 'Wörter'\"", "c", "d"]
    ),
    ("a: 'it''s'\nb: \"\\u00e4\"\nc: d\n", ["a", "'it''s'", "b", "\"\\u00e4\"", "c", "d"]),
    ("a: one\n  two\n\n  drei ü\nb: c\n", ["a", "one\n  two\n\n  drei ü", "b", "c"]),
    ("a: |\n  one\n  zwö\n\n\n# note\nb: c\n", ["a", "|\n  one\n  zwö", "b", "c"]),
    (
      "a: >-  # note\n  one\n   two\n\nb: |+\n  x\n\n",
      ["a", ">-  # note\n  one\n   two", "b", "|+\n  x"]
    ),
    ("a: {b: 'ü', c: [d, \"e\"]}\nf: g\n", ["a", "b", "'ü'", "c", "d", "\"e\"", "f", "g"]),
    ("- a\n- - b\n  - c: d\n    e: f\n", ["a", "b", "c", "d", "e", "f"]),
    ("a:\nb:\n  - \n  - c\n", ["a", "", "b", "", "c"]),
    ("{a, b : , c: }\n", ["a", "", "b", "", "c", ""]),
    ("? a\n# note\n? b\n", ["a", "", "b", ""]),
    ("---\na: b\n...\n", ["a", "b"]),
    ("a:\tb\t\n", ["a", "b"]),
    ("\"a\": \"b\\\n  c\"\n", ["\"a\"", "\"b\\\n  c\""]),
  ]

  @Test(arguments: files)
  func scalarsStandWhereTheyAreWritten(_ file: (text: String, scalars: [String])) {
    expectPlaces(file.scalars, in: file.text)
  }

  @Test(arguments: files)
  func carriageReturnsCount(_ file: (text: String, scalars: [String])) {
    let scalars = file.scalars.map(withCarriageReturns)
    expectPlaces(scalars, in: withCarriageReturns(file.text))
  }

  @Test(arguments: files)
  func byteOrderMarkCounts(_ file: (text: String, scalars: [String])) {
    expectPlaces(file.scalars, in: "\u{FEFF}" + file.text)
  }

  private func withCarriageReturns(_ text: String) -> String {
    text.replacing("\n", with: "\r\n")
  }

  private func expectPlaces(_ expected: [String], in text: String) {
    let tree = YAMLTree.parse(text)
    #expect(tree.problems.isEmpty)
    expectSound(tree)
    let written = tree.scalars.map { tree.source($0.range) }
    #expect(written.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
  }

  @Test(arguments: [
    ("a: «[b, c]» # note\nd: e\n", YAMLNode.Kind.sequence),
    ("a: «{b: c,\n  d: ü}»\n\n", .mapping),
    ("ä:\n  «- b\n  - c»\n\n# note\nd: e\n", .sequence),
    ("ä:\n  «b: c\n  d: [e]»\n\n# note\nf: g\n", .mapping),
    ("a:\n  «b: |\n    c»\n\n\nd: e\n", .mapping),
    ("a:\n«- b\n-»\nc: d\n", .sequence),
    ("a:\n  «b:»\n\nc: d\n", .mapping),
    ("a: «[]»\n", .sequence),
  ])
  func collectionsEndWithTheirContent(_ text: String, kind: YAMLNode.Kind) throws {
    let marked = Marked(text)
    let tree = YAMLTree.parse(marked.bytes)
    let pair = try #require(tree.root?.pairs.first { _ in true })
    #expect(pair.value.kind == kind)
    #expect(pair.value.range == marked.range)
  }

  @Test func pairInAListEndsBeforeTheComma() {
    let tree = YAMLTree.parse("[ä: b , c: ]\n")
    #expect(tree.root?.elements.map { tree.source($0.range) } == ["ä: b", "c:"])
  }

  @Test func rootHoldsTheWholeContent() throws {
    let tree = YAMLTree.parse("# note\na: b\nc: [d]\n\n# note\n")
    let root = try #require(tree.root)
    #expect(tree.source(root.range) == "a: b\nc: [d]")
  }
}

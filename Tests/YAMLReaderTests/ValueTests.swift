import Testing
import YAMLReader

struct ValueTests {
  @Test(arguments: [
    ("b", "b"), ("NO", "NO"), ("1.10", "1.10"), ("~", "~"), ("b c", "b c"),
    ("b\n  c", "b c"), ("b\n\n  c", "b\nc"), ("ä\n  ö", "ä ö"),
    ("'it''s'", "it's"), ("'b'", "b"), ("''", ""), ("'b\n  c'", "b c"),
    ("\"b\"", "b"), ("\"\\u00e4\\n\"", "ä\n"), ("\"\\_\"", "\u{A0}"), ("\"\\L\"", "\u{2028}"),
    ("\"\\x41bc\"", "Abc"), ("\"b\\\n  c\"", "bc"),
    ("|\n  b\n   c\n", "b\n c\n"), ("|-\n  b\n", "b"), ("|+\n  b\n\n", "b\n\n"),
    (">\n  b\n  c\n", "b c\n"), (">-\n  b\n\n  c", "b\nc"),
  ])
  func valueIsTheTextThatIsMeant(_ written: String, value: String) throws {
    let tree = YAMLTree.parse("a: \(written)")
    #expect(tree.problems.isEmpty)
    let pair = try #require(tree.root?.pairs.first { _ in true })
    #expect(pair.value.string == value)
    #expect(pair.value.withUTF8(Array.init) == Array(value.utf8))
  }

  @Test(arguments: [
    ("b", YAMLNode.ScalarStyle.plain), ("'b'", .singleQuoted), ("\"b\"", .doubleQuoted),
    ("|\n  b", .literal), (">\n  b", .folded),
  ])
  func styleIsKept(_ written: String, style: YAMLNode.ScalarStyle) throws {
    let tree = YAMLTree.parse("- \(written)")
    #expect(tree.scalars.map(\.style) == [style])
  }

  @Test func onlyMissingValuesAreEmpty() {
    let tree = YAMLTree.parse("a:\nb: ''\nc: ~\nd: {}\ne: |\n")
    #expect(tree.root?.pairs.map(\.value.isEmpty) == [true, false, false, false, false])
  }

  @Test func pairsAndElementsAreInOrder() throws {
    let tree = YAMLTree.parse("b: [1, [2, 3], {4: 5}]\na: 6\nb: 7\n")
    let root = try #require(tree.root)
    #expect(root.count == 3)
    #expect(root.pairs.map(\.key.string) == ["b", "a", "b"])
    #expect(Array(root.elements).isEmpty)
    let list = try #require(root.pairs.first { _ in true }).value
    #expect(list.count == 3)
    #expect(list.elements.map(\.kind) == [.scalar, .sequence, .mapping])
    #expect(list.elements.map(\.count) == [0, 2, 1])
    #expect(Array(list.pairs).isEmpty)
    #expect(list.string.isEmpty)
  }

  @Test(arguments: ["", "\n", "# note\n", "---\n", "\u{FEFF}", "---\n...\n", "--- # note"])
  func emptyFileHasNoRoot(_ text: String) {
    let tree = YAMLTree.parse(text)
    #expect(tree.root == nil)
    #expect(tree.isComplete)
    #expect(tree.problems.isEmpty)
  }

  @Test func filesAreReadSideBySide() async {
    let counts = await withTaskGroup(of: (Int, Int?).self) { group in
      for number in 0..<64 {
        group.addTask {
          let text = (0..<number).map { "key-\($0): wért\n" }.joined()
          return (number, YAMLTree.parse(text).root?.count)
        }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 ?? 0 }
    }
    #expect(counts == Dictionary(uniqueKeysWithValues: (0..<64).map { ($0, $0) }))
  }
}

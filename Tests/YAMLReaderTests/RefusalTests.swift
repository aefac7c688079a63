import Testing
import YAMLReader

struct RefusalTests {
  @Test(arguments: [
    (YAMLProblem.Feature.anchor, "ä: «&x» b\n"),
    (.anchor, "a: «&x»\n  b: c\n"),
    (.anchor, "a: # note\n  «&x» # note\n  - b\n"),
    (.anchor, "«&x» a: b\n"),
    (.anchor, "a: [«&x» b, c]\n"),
    (.anchor, "a: «&x»\nb: c\n"),
    (.alias, "ä: «*x»\n"),
    (.alias, "[«*x», y]\n"),
    (.alias, "«*x» : y\n"),
    (.tag, "a: «!x» b\n"),
    (.tag, "a: «!!str» 5\n"),
    (.tag, "a: «!<tag:b>» c\n"),
    (.tag, "a: «!x» # note\u{2028}\u{85}  b\n"),
    (.tag, "a: «!»\n  - b\n"),
    (.mergeKey, "ä: b\n«<<»: {c: d}\n"),
    (.complexKey, "«[a]»: b\n"),
    (.complexKey, "ä: {«{b: c}»: d}\n"),
    (.complexKey, "? «- a\n  - b»\n: c\n"),
    (.directive, "«%YAML 1.2»\n---\na: b\n"),
    (.directive, "# note\n«%TAG ! x»\n---\na: b\n"),
    (.directive, "a: b\n...\n«%TAG ! x»\n---\nc: d\n"),
    (.directive, "#\u{85}«%TAG ! x»\n---\na: b\n"),
    (.secondDocument, "ä: b\n«---»\nc: d\n"),
    (.secondDocument, "a: b\n«---»\n"),
    (.secondDocument, "a: b\n...\n«c»: d\n"),
    (.secondDocument, "a: b\n... # note\n«ü»: d\n"),
  ])
  func refusedAtItsPlace(_ feature: YAMLProblem.Feature, _ text: String) throws {
    let marked = Marked(text)
    let tree = YAMLTree.parse(marked.bytes)
    expectSound(tree)
    #expect(tree.problems.map(\.kind) == [.feature(feature)])
    #expect(tree.problems.map(\.range) == [marked.range])
    #expect(tree.problems.first?.help != nil)
    #expect(tree.isComplete)
    #expect(tree.root != nil)
  }

  @Test func everythingIsReportedInOneRun() {
    let tree = YAMLTree.parse(
      """
      %YAML 1.2
      ---
      a: &x b
      c: *x
      <<: {d: !!str e}
      [f]: g
      ---
      h: i
      """)
    #expect(
      tree.problems.map(\.kind) == [
        .feature(.directive), .feature(.anchor), .feature(.alias), .feature(.mergeKey),
        .feature(.tag), .feature(.complexKey), .feature(.secondDocument),
      ])
    #expect(tree.root?.count == 4)
  }

  @Test func refusedNodesAreMarked() throws {
    let tree = YAMLTree.parse("a: *x\n<<: b\n[c]: d\n*y : e\n&z : f\ng: &w h\n")
    let root = try #require(tree.root)
    #expect(
      root.pairs.map(\.key.kind)
        == [.scalar, .refused, .refused, .refused, .refused, .scalar])
    #expect(root.pairs.map(\.value.kind).first == .refused)
    #expect(root.pairs.map(\.value.string) == ["", "b", "d", "e", "f", "h"])
  }

  @Test func quotedMergeKeyIsAKey() {
    let tree = YAMLTree.parse("'<<': a\n")
    #expect(tree.problems.isEmpty)
    #expect(tree.root?.pairs.map(\.key.string) == ["<<"])
  }

  @Test func nodeBeginsAfterItsAnchorAndTag() throws {
    let tree = YAMLTree.parse("a: &x !y\n  'b'\nc: !z [d]\n")
    let values = try #require(tree.root).pairs.map { tree.source($0.value.range) }
    #expect(values == ["'b'", "[d]"])
  }

  @Test func oneFindingForTextThatLooksLikeAnAlias() {
    let tree = YAMLTree.parse("a: *our text\nb: c\n")
    #expect(tree.problems.map(\.kind) == [.feature(.alias)])
    #expect(!tree.isComplete)
  }
}

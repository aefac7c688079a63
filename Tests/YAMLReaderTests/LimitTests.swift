import Testing
import YAMLReader

struct LimitTests {
  @Test(arguments: ["[", "- ", "{a: ", "{", "? ", "[{a: ", "&a [", "!a - "])
  func nestingEndsAtItsLimit(_ opening: String) {
    let tree = YAMLTree.parse(String(repeating: opening, count: 1_000_000))
    #expect(!tree.isComplete)
    #expect(tree.root == nil)
    #expect(!tree.problems.isEmpty)
    expectSound(tree)
  }

  @Test func nestingUpToTheLimitIsRead() {
    let limits = YAMLLimits(depth: 3)
    #expect(YAMLTree.parse("[[[a]]]", limits: limits).isComplete)
    let tree = YAMLTree.parse("[[[[a]]]]", limits: limits)
    #expect(tree.problems.map(\.kind) == [.limit(.depth)])
    #expect(tree.problems.map(\.range) == [ByteRange(start: 3, end: 4)])
    #expect(YAMLTree.parse("- [[a], [b]]\n- [[c]]\n", limits: limits).isComplete)
  }

  @Test func bytesAreCounted() {
    let limits = YAMLLimits(byteCount: 4)
    #expect(YAMLTree.parse("a: b", limits: limits).isComplete)
    let tree = YAMLTree.parse("a: bc", limits: limits)
    #expect(tree.problems.map(\.kind) == [.limit(.byteCount)])
    #expect(!tree.isComplete)
  }

  @Test func nodesAreCounted() {
    let limits = YAMLLimits(nodeCount: 3)
    #expect(YAMLTree.parse("[a, b]", limits: limits).isComplete)
    let tree = YAMLTree.parse("[a, b, c]", limits: limits)
    #expect(tree.problems.map(\.kind) == [.limit(.nodeCount)])
    #expect(tree.problems.map(\.range) == [ByteRange(start: 7, end: 8)])
  }

  @Test func problemsAreCounted() {
    let text = String(repeating: "- *a\n", count: 5000)
    let tree = YAMLTree.parse(text, limits: YAMLLimits(problemCount: 10))
    #expect(tree.problems.count == 11)
    #expect(tree.problems.last?.kind == .limit(.problemCount))
    #expect(!tree.isComplete)
  }

  @Test func directivesCountAsProblems() {
    let tree = YAMLTree.parse("%a\n%b\n---\nc: d\n", limits: YAMLLimits(problemCount: 2))
    #expect(
      tree.problems.map(\.kind)
        == [.feature(.directive), .feature(.directive), .limit(.problemCount)])
  }

  @Test func longTextIsRead() throws {
    let text = String(repeating: "ä b", count: 2_500_000)
    let tree = YAMLTree.parse("a: \(text)\nb: '\(text)'\n")
    #expect(tree.problems.isEmpty)
    #expect(tree.scalars.map { $0.withUTF8(\.count) } == [1, 10_000_000, 1, 10_000_000])
  }

  @Test(arguments: ["%TAG !a! b\n", "%x\n", "#\u{85}%TAG !a! b\n", "a: b\n...\n%TAG !a! b\n"])
  func manyDirectivesAreSkipped(_ directive: String) {
    let tree = YAMLTree.parse(String(repeating: directive, count: 200_000))
    #expect(tree.problems.first?.kind == .feature(.directive))
    #expect(tree.problems.count <= YAMLLimits().problemCount + 1)
    expectSound(tree)
  }
}

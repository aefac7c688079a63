import Testing
import YAMLReader

@Test func readsAPair() {
  let tree = YAMLTree.parse(Array("key: value\n".utf8))
  #expect(tree.problems.isEmpty)
  #expect(tree.root?.pairs.map { [$0.key.string, $0.value.string] } == [["key", "value"]])
}

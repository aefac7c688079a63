import Testing
import YAMLReader

struct EncodingTests {
  /// Bytes that are no UTF-8, and the offset of the first that is not.
  @Test(
    arguments: [
      ([0x61, 0x3A, 0x20, 0xE4, 0x0A], 3),
      ([0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0xFF], 9),
      ([0x61, 0xC3], 1),
      ([0xC3, 0xA4, 0x80], 2),
      ([0x61, 0x62, 0xC0, 0x80], 2),
      ([0x61, 0x62, 0xC1, 0xBF], 2),
      ([0x61, 0x62, 0xE0, 0x9F, 0xBF], 2),
      ([0x61, 0x62, 0xED, 0xA0, 0x80], 2),
      ([0x61, 0x62, 0xE2, 0x82, 0x41], 2),
      ([0x61, 0x62, 0xF0, 0x8F, 0xBF, 0xBF], 2),
      ([0x61, 0x62, 0xF4, 0x90, 0x80, 0x80], 2),
      ([0x61, 0x62, 0xF0, 0x9F, 0x98], 2),
      ([0x61, 0x62, 0xF5, 0x80, 0x80, 0x80], 2),
    ] as [([UInt8], Int)])
  func offendingByteIsNamed(_ bytes: [UInt8], offset: Int) {
    let tree = YAMLTree.parse(bytes)
    #expect(tree.problems.map(\.kind) == [.encoding])
    #expect(tree.problems.map(\.range) == [ByteRange(start: offset, end: offset + 1)])
    #expect(!tree.isComplete)
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0x61, 0x00, 0x3A, 0x00],
      [0x00, 0x61, 0x00, 0x3A],
    ] as [[UInt8]])
  func otherUnicodeIsRecognised(_ bytes: [UInt8]) {
    let tree = YAMLTree.parse(bytes)
    #expect(tree.problems.map(\.kind) == [.encoding])
    #expect(tree.problems.map(\.note) == ["this is UTF-16"])
    #expect(tree.problems.map(\.help) == ["save the file as UTF-8"])
  }

  @Test func everyCharacterThatYAMLAllowsIsRead() {
    for code in [0x09, 0x20, 0x7E, 0xA0, 0xD7FF, 0xE000, 0xFFFD, 0x1_0000, 0x10_FFFF] as [UInt32] {
      guard let scalar = Unicode.Scalar(code) else { continue }
      let tree = YAMLTree.parse("'a\(Character(scalar))b'")
      #expect(tree.problems.isEmpty, "U+\(String(code, radix: 16))")
      #expect(tree.root?.withUTF8(Array.init) == Array("a\(Character(scalar))b".utf8))
    }
  }
}

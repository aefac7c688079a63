import TestSupport
import Testing
import YAMLReader

struct HostileTests {
  private static let sample = """
    \u{FEFF}# a comment, größer
    registry: {format: 1, name: "Exämple \\u00e4", jurisdictions: [CH, 'EU']}
    sharing:
      with-vendors:
        data: [contact-details,
          web-logs]
        when: >-
          when you write to us,
          or call 😀

        text: |+
          one
           two

      nothing:
      ? explicit
      : &anchor value
      list:
      - a
      - - b
        - !tag c
      - *alias
    """

  @Test func everyTruncationIsReadSoundly() {
    for text in [Self.sample, Self.sample.replacing("\n", with: "\r\n")] {
      let bytes = Array(text.utf8)
      for count in 0...bytes.count {
        expectSound(YAMLTree.parse(Array(bytes.prefix(count))))
      }
    }
  }

  @Test func everyLostByteIsReadSoundly() {
    let bytes = Array(Self.sample.utf8)
    for index in bytes.indices {
      var damaged = bytes
      damaged.remove(at: index)
      expectSound(YAMLTree.parse(damaged))
    }
  }

  @Test(arguments: 0..<12)
  func randomTextIsReadSoundly(_ seed: Int) {
    let pieces = [
      "a", "b: ", "- ", "? ", ": ", "\n", "\n  ", "\r\n", "\t", " ", "[", "]", "{", "}", ", ", "'",
      "\"", "\\", "#", " #", "&a ", "*a ", "!b ", "|\n", ">-\n", "---\n", "...\n", "%", "@", "`",
      "<<: ", "ä", "😀", "e\u{301}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{1}",
    ]
    var generator = SplitMix64(seed: seed)
    for _ in 0..<4000 {
      let count = Int.random(in: 0..<24, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      expectSound(YAMLTree.parse(text))
    }
  }

  @Test func randomBytesAreReadSoundly() {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<4000 {
      let count = Int.random(in: 0..<64, using: &generator)
      expectSound(
        YAMLTree.parse((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }))
    }
  }
}

/// Turns libyaml's places, which count characters, into byte offsets.
///
/// The places come in rising order but for a few, so moving from one to the next is linear over a
/// whole file. Up to the first character that is not ASCII there is nothing to count.
struct ByteCursor {
  private let source: UnsafeBufferPointer<UInt8>
  /// Where the text begins that libyaml was given.
  private let base: Int
  private let asciiCount: Int
  /// How many characters begin between `base` and `offset`.
  private var characters: Int
  private var offset: Int

  /// - Parameter asciiEnd: The offset of the first byte that is not ASCII.
  init(_ source: UnsafeBufferPointer<UInt8>, base: Int, asciiEnd: Int) {
    self.source = source
    self.base = base
    offset = max(base, asciiEnd)
    asciiCount = offset - base
    characters = asciiCount
  }

  /// The byte offset of a character, counted from 0; the end of the file beyond its last.
  mutating func byteOffset(ofCharacter index: Int) -> Int {
    if index <= asciiCount { return base + index }
    if index < characters { retreat(to: index) } else { advance(to: index) }
    return offset
  }

  private mutating func advance(to index: Int) {
    let raw = UnsafeRawBufferPointer(source)
    while offset + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      // The high bit of each byte that begins a character: any but 10xxxxxx.
      var beginnings = (~word | word << 1) & 0x8080_8080_8080_8080
      let missing = index - characters
      // The product adds all bytes up in the highest; not every processor counts bits as fast.
      let count = Int(((beginnings >> 7) &* 0x0101_0101_0101_0101) >> 56)
      guard count > missing else {
        characters += count
        offset += 8
        continue
      }
      for _ in 0..<missing { beginnings &= beginnings &- 1 }
      offset += beginnings.trailingZeroBitCount / 8
      characters = index
      return
    }
    while offset < source.count {
      if beginsCharacter(source[offset]) {
        if characters == index { return }
        characters += 1
      }
      offset += 1
    }
  }

  private mutating func retreat(to index: Int) {
    while characters > index {
      offset -= 1
      if beginsCharacter(source[offset]) { characters -= 1 }
    }
  }

  private func beginsCharacter(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}

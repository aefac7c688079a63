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
    let highBits: UInt64 = 0x8080_8080_8080_8080
    while offset + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      if characters + 8 <= index {
        // The bytes 10xxxxxx go on with a character that began before.
        characters += 8 - (word & ~(word << 1) & highBits).nonzeroBitCount
        offset += 8
      } else if word & highBits == 0 {
        offset += index - characters
        characters = index
        return
      } else {
        break
      }
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

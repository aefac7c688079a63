/// Text that knows where each of its bytes stands in the file that it was read from.
struct MappedText {
  /// UTF-8, without white space at its ends and never with two spaces in a row.
  private(set) var bytes: [UInt8] = []
  private(set) var offsets: [Int] = []
  private var awaitsSpace = false

  var isEmpty: Bool { bytes.isEmpty }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  var last: UInt8? { bytes.last }

  mutating func append(_ byte: UInt8, at offset: Int) {
    if byte <= 0x20 || byte == 0x7F { return addSpace() }
    // A space that does not break lines is two bytes.
    if byte == 0xA0, bytes.last == 0xC2 {
      removeLast()
      if bytes.last == UInt8(ascii: " ") { removeLast() }
      return addSpace()
    }
    if awaitsSpace, !bytes.isEmpty {
      bytes.append(UInt8(ascii: " "))
      offsets.append(offset)
    }
    awaitsSpace = false
    bytes.append(byte)
    offsets.append(offset)
  }

  private mutating func removeLast() {
    bytes.removeLast()
    offsets.removeLast()
  }

  mutating func append(_ text: some Sequence<UInt8>, at offset: Int) {
    for byte in text { append(byte, at: offset) }
  }

  /// White space in the file, however much of it.
  mutating func addSpace() { awaitsSpace = true }

  /// The place in the file of a place in the text.
  func offset(at index: Int) -> Int {
    offsets.indices.contains(index) ? offsets[index] : offsets.last ?? 0
  }
}

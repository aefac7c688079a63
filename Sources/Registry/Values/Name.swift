/// An id as a number: two names of one registry are equal exactly when their texts are.
public struct Name: Hashable, Sendable {
  let index: UInt32

  /// Names are small numbers of our own making: one multiplication spreads them well enough.
  public func _rawHashValue(seed: Int) -> Int {
    Int(
      truncatingIfNeeded: (UInt64(index) ^ UInt64(truncatingIfNeeded: seed))
        &* 0x9e37_79b9_7f4a_7c15
    )
    .byteSwapped
  }
}

/// The ids of one registry, each stored once.
///
/// Bytes are hashed where they lie in a source file, so that reading an id makes no string.
public struct NameTable: Sendable {
  private var texts: [String] = []
  /// By text; kept, so that a table grows without reading its texts again.
  private var hashes: [Int] = []
  /// Open addressing; 0 is free, otherwise one more than an index into `texts`.
  private var slots: [UInt32] = Array(repeating: 0, count: 64)

  public init() {}

  public var count: Int { texts.count }

  /// Every id, in the order in which they were met.
  package var all: [String] { texts }

  public subscript(name: Name) -> String { texts[Int(name.index)] }

  /// The name of these UTF-8 bytes, made when they are new.
  mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> Name {
    if 2 * (texts.count + 1) > slots.count { grow() }
    let hash = Self.hash(bytes)
    let slot = find(bytes, hash)
    if slots[slot] == 0 {
      texts.append(String(decoding: bytes, as: UTF8.self))
      hashes.append(hash)
      slots[slot] = UInt32(texts.count)
    }
    return Name(index: slots[slot] - 1)
  }

  mutating func intern(_ text: String) -> Name {
    var text = text
    return text.withUTF8 { intern($0) }
  }

  /// The name of a text, if the registry uses it anywhere.
  public func name(of text: String) -> Name? {
    var text = text
    return text.withUTF8 { bytes in
      let slot = find(bytes, Self.hash(bytes))
      return slots[slot] == 0 ? nil : Name(index: slots[slot] - 1)
    }
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
    return hasher.finalize()
  }

  private func find(_ bytes: UnsafeBufferPointer<UInt8>, _ hash: Int) -> Int {
    let mask = slots.count - 1
    var slot = hash & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if hashes[index] == hash, isEqual(texts[index], bytes) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func isEqual(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    text.utf8.count == bytes.count && text.utf8.elementsEqual(bytes)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (index, hash) in hashes.enumerated() {
      var slot = hash & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(index + 1)
    }
  }
}

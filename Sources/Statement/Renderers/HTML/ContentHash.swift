#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// SHA-256 (FIPS 180-4), by which a Content Security Policy names the style that it lets in.
struct ContentHash {
  let bytes: [UInt8]

  init(_ text: String) {
    var state = Self.initialState
    let message = Self.padded(Array(text.utf8))
    for start in stride(from: 0, to: message.count, by: 64) {
      Self.mix(message[start..<start + 64], into: &state)
    }
    bytes = state.flatMap(Self.bytes)
  }

  /// `sha256-…`, in base 64.
  var policySource: String { "sha256-" + Data(bytes).base64EncodedString() }

  // Words are the first 32 bits behind the point of the roots of the first primes.
  private static let initialState = primes.prefix(8).map { word(ofRoot: 2, of: $0) }
  private static let constants = primes.map { word(ofRoot: 3, of: $0) }
  private static let primes = (2...311).filter { number in
    !(2..<number).contains { number.isMultiple(of: $0) }
  }

  private static func word(ofRoot degree: Int, of number: Int) -> UInt32 {
    let target = UInt128(number) << UInt128(32 * degree)
    var (low, high): (UInt128, UInt128) = (0, 1 << 37)
    while high - low > 1 {
      let middle = (low + high) / 2
      let power = degree == 2 ? middle * middle : middle * middle * middle
      if power <= target { low = middle } else { high = middle }
    }
    return UInt32(truncatingIfNeeded: low)
  }

  /// A one bit, zeros, and the length in bits, to a multiple of 64 bytes.
  private static func padded(_ message: [UInt8]) -> [UInt8] {
    let zeros = (119 - message.count % 64) % 64
    let length = UInt64(message.count) * 8
    return message + [0x80] + Array(repeating: 0, count: zeros) + bytes(UInt32(length >> 32))
      + bytes(UInt32(truncatingIfNeeded: length))
  }

  private static func bytes(_ word: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) }
  }

  private static func mix(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
    let schedule = schedule(of: block)
    var words = state
    for round in 0..<64 {
      let (a, e) = (words[0], words[4])
      let choice = (e & words[5]) ^ (~e & words[6])
      let majority = (a & words[1]) ^ (a & words[2]) ^ (words[1] & words[2])
      let first =
        words[7] &+ (e.turned(6) ^ e.turned(11) ^ e.turned(25)) &+ choice &+ constants[round]
        &+ schedule[round]
      let second = (a.turned(2) ^ a.turned(13) ^ a.turned(22)) &+ majority
      words = [first &+ second] + words[0..<3] + [words[3] &+ first] + words[4..<7]
    }
    for index in state.indices { state[index] &+= words[index] }
  }

  private static func schedule(of block: ArraySlice<UInt8>) -> [UInt32] {
    let bytes = Array(block)
    var words = stride(from: 0, to: 64, by: 4).map { start in
      bytes[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      words.append(
        words[index - 16] &+ (early.turned(7) ^ early.turned(18) ^ early >> 3)
          &+ words[index - 7] &+ (late.turned(17) ^ late.turned(19) ^ late >> 10))
    }
    return words
  }
}

extension UInt32 {
  /// Turned to the right.
  fileprivate func turned(_ count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
}

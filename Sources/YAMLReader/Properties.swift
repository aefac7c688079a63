/// The anchor and the tag that stand before a node.
struct Properties {
  private(set) var found: [(feature: YAMLProblem.Feature, range: ByteRange)] = []
  /// Where the node itself begins.
  private(set) var end: Int

  init(_ source: UnsafeBufferPointer<UInt8>, in range: ByteRange) {
    end = range.start
    while end < range.end, let feature = Self.feature(beginningWith: source[end]) {
      let rest = source[(end + 1)..<range.end].prefix(while: Self.canBelong)
      let property = ByteRange(at: end, count: 1 + rest.count)
      found.append((feature, property))
      end = endOfSpace(source, from: property.end, to: range.end, beginsLine: false)
    }
  }

  private static func feature(beginningWith byte: UInt8) -> YAMLProblem.Feature? {
    switch byte {
    case UInt8(ascii: "&"): .anchor
    case UInt8(ascii: "!"): .tag
    default: nil
    }
  }

  private static func canBelong(_ byte: UInt8) -> Bool {
    switch byte {
    case ...UInt8(ascii: " "), 0x80..., UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"):
      false
    default: true
    }
  }
}

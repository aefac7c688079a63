/// The anchor and the tag that stand before a node.
struct Properties {
  private(set) var found: [(feature: YAMLProblem.Feature, range: ByteRange)] = []
  /// Where the node itself begins.
  private(set) var end: Int

  /// - Parameters:
  ///   - range: What follows it may have properties of its own.
  ///   - limit: Where the node begins at the latest.
  init(_ source: UnsafeBufferPointer<UInt8>, in range: ByteRange, limit: Int) {
    end = range.start
    while end < range.end, let feature = Self.feature(beginningWith: source[end]) {
      let rest = source[(end + 1)..<range.end].prefix {
        feature == .anchor ? Self.canBelongToAnchor($0) : Self.canBelongToTag($0)
      }
      let property = ByteRange(at: end, count: 1 + rest.count)
      found.append((feature, property))
      end = endOfSpace(source, from: property.end, to: limit, beginsLine: false)
    }
  }

  private static func feature(beginningWith byte: UInt8) -> YAMLProblem.Feature? {
    switch byte {
    case UInt8(ascii: "&"): .anchor
    case UInt8(ascii: "!"): .tag
    default: nil
    }
  }

  /// An anchor may end without a space, as in `&anchor: value`.
  private static func canBelongToAnchor(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func canBelongToTag(_ byte: UInt8) -> Bool {
    switch byte {
    case ...UInt8(ascii: " "), 0x80..., UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"):
      false
    default: true
    }
  }
}

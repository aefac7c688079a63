/// The nodes of a document in the order of its text, each followed by those inside it.
struct Tape: Sendable {
  struct Entry: Sendable {
    var kind: YAMLNode.Kind
    var style: YAMLNode.ScalarStyle
    /// Where a scalar's value lies: in `decoded`, or in the file itself.
    var isDecoded = false
    var start: UInt32
    var end: UInt32
    /// The index after this node and all that is inside it.
    var next: UInt32
    /// Where a scalar's value begins.
    var valueStart: UInt32 = 0
    /// Of a scalar, how many bytes its value has; else how many nodes stand directly inside, where
    /// a pair counts as two.
    var count: UInt32 = 0
  }

  var entries: [Entry] = []
  /// The values that differ from their source text, end to end.
  var decoded: [UInt8] = []
}

extension Tape.Entry {
  /// A node without anything in it.
  ///
  /// - Parameter index: Where on the tape it will stand.
  init(
    _ kind: YAMLNode.Kind, _ style: YAMLNode.ScalarStyle = .plain, at range: ByteRange, index: Int
  ) {
    self.kind = kind
    self.style = style
    start = UInt32(truncatingIfNeeded: range.start)
    end = UInt32(truncatingIfNeeded: range.end)
    next = UInt32(truncatingIfNeeded: index + 1)
  }

  var range: ByteRange { ByteRange(start: Int(start), end: Int(end)) }

  /// Whether this is a plain scalar without text.
  var isMissing: Bool { kind == .scalar && style == .plain && count == 0 }
}

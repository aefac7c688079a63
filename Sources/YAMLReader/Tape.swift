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
    /// A scalar's value.
    var valueStart: UInt32 = 0
    var valueEnd: UInt32 = 0
    /// How many nodes stand directly inside: a pair counts as two.
    var childCount: UInt32 = 0
  }

  var entries: [Entry] = []
  /// The values that differ from their source text, end to end.
  var decoded: [UInt8] = []
}

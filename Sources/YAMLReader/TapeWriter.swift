import CLibYAML

/// Writes a tape, node by node, and knows where in the tree the next node will stand.
struct TapeWriter: ~Copyable {
  /// A list or mapping that is not closed yet.
  private struct Parent {
    var index: Int
    var isMapping: Bool
    var count: UInt32 = 0
  }

  private let source: UnsafeBufferPointer<UInt8>
  private(set) var tape = Tape()
  /// The innermost list or mapping; the document stands for none.
  private var parent = Parent(index: -1, isMapping: false)
  /// Those around it, the document first.
  private var ancestors: [Parent] = []
  /// Where the node that was written last ends.
  private(set) var endOfLastNode = 0

  /// - Parameter capacity: How many nodes to make room for; room that is never used costs nothing.
  init(_ source: UnsafeBufferPointer<UInt8>, capacity: Int) {
    self.source = source
    tape.entries.reserveCapacity(capacity)
  }

  var count: Int { tape.entries.count }

  /// How many lists and mappings are open.
  var depth: Int { ancestors.count }

  /// Where the innermost list or mapping begins.
  var startOfParent: Int? { depth == 0 ? nil : Int(tape.entries[parent.index].start) }

  /// Whether the next node is the key of a pair.
  var isAtKey: Bool { parent.isMapping && parent.count & 1 == 0 }

  /// Whether the next node is the value of a pair.
  var isAtValue: Bool { parent.isMapping && parent.count & 1 == 1 }

  mutating func append(_ entry: Tape.Entry) {
    parent.count += 1
    endOfLastNode = Int(entry.end)
    tape.entries.append(entry)
  }

  /// Appends a list or mapping; what follows stands inside it until it is closed.
  mutating func open(_ entry: Tape.Entry) {
    let index = count
    append(entry)
    ancestors.append(parent)
    parent = Parent(index: index, isMapping: entry.kind == .mapping)
  }

  /// Closes the innermost list or mapping.
  ///
  /// - Returns: Its range, if it stands where a key should.
  mutating func close(end: Int) -> ByteRange? {
    guard let outer = ancestors.popLast() else { return nil }
    var entry = tape.entries[parent.index]
    entry.end = UInt32(truncatingIfNeeded: end)
    entry.next = UInt32(truncatingIfNeeded: count)
    entry.count = parent.count
    let isKey = outer.isMapping && outer.count & 1 == 1
    if isKey { entry.kind = .refused }
    tape.entries[parent.index] = entry
    parent = outer
    endOfLastNode = end
    return isKey ? entry.range : nil
  }

  /// Appends a scalar; its value is kept as a place in the file where it stands there, else as a
  /// copy.
  mutating func append(_ scalar: Tape.Entry, value: UnsafeBufferPointer<UInt8>) {
    var scalar = scalar
    let quote = scalar.style == .plain ? 0 : 1
    let start = Int(scalar.start) + quote
    scalar.count = UInt32(truncatingIfNeeded: value.count)
    if stands(value, at: start, before: Int(scalar.end) - quote) {
      scalar.valueStart = UInt32(truncatingIfNeeded: start)
    } else {
      scalar.isDecoded = true
      scalar.valueStart = UInt32(truncatingIfNeeded: tape.decoded.count)
      tape.decoded.append(contentsOf: value)
    }
    append(scalar)
  }

  private func stands(
    _ value: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int
  ) -> Bool {
    guard end - start == value.count else { return false }
    guard let text = source.baseAddress, let value = value.baseAddress else { return true }
    return memcmp(text + start, value, end - start) == 0
  }

  consuming func finish() -> Tape { tape }
}

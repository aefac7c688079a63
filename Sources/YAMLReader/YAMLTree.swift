/// A YAML file as a tree whose every node knows its place.
///
/// Scalars stay text. The tree holds the file and a flat list of nodes; a `String` is made only
/// when somebody asks a node for one.
public final class YAMLTree: Sendable {
  /// The file as it was given.
  public let bytes: [UInt8]
  /// What is wrong with the file, in order of place.
  public let problems: [YAMLProblem]
  /// False when reading stopped early, at a syntax error, at bytes that are no UTF-8 or at a
  /// limit. There is no `root` then.
  public let isComplete: Bool
  let tape: Tape

  private init(bytes: [UInt8], outcome: TapeBuilder.Outcome) {
    self.bytes = bytes
    self.problems = outcome.problems
    self.isComplete = outcome.isComplete
    self.tape = outcome.tape
  }

  /// The node of the whole document; nil when the document is empty or reading stopped early.
  public var root: YAMLNode? {
    tape.entries.isEmpty ? nil : YAMLNode(tree: self, index: 0)
  }

  /// Reads a file. It never fails: what is wrong with the file is in `problems`.
  ///
  /// - Parameters:
  ///   - bytes: A file in UTF-8, with or without a byte order mark.
  ///   - limits: What the file may ask of the reader.
  public static func parse(_ bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) -> YAMLTree {
    let outcome = bytes.withUnsafeBufferPointer { source in
      TapeBuilder.read(source, limits: limits)
    }
    return YAMLTree(bytes: bytes, outcome: outcome)
  }
}

import Files

/// A file with the bytes that it has and those that it is to have.
public struct RewrittenFile: Sendable, Equatable {
  public let path: String
  public let before: [UInt8]
  public let after: [UInt8]

  public init(path: String, before: [UInt8], after: [UInt8]) {
    self.path = path
    self.before = before
    self.after = after
  }

  /// The file as it is to be written, unless somebody has changed it meanwhile.
  public var new: NewFile { NewFile(path: path, bytes: after, replacing: before) }
}

/// Why a job could not be done at all, as opposed to a finding in a registry.
public struct JobError: Error, Hashable, Sendable {
  /// The kind of failure, under a name that programs can rely on.
  public enum Code: String, Sendable, CaseIterable, Encodable {
    case badFlags = "bad-flags"
    case badValue = "bad-value"
    case unknownID = "unknown-id"
    case unknownRule = "unknown-rule"
    case unknownRevision = "unknown-revision"
    case noSuchFolder = "no-such-folder"
    case noSuchFile = "no-such-file"
    case unreadableFile = "unreadable-file"
    /// A file or folder holds more than is read.
    case tooLarge = "too-large"
    case unwritableFile = "unwritable-file"
    case invalidRegistry = "invalid-registry"
    case invalidMarker = "invalid-marker"
    /// A generated file is not what would be generated now.
    case staleFile = "stale-file"
    /// Another program that the job needs is not installed, or fails.
    case missingProgram = "missing-program"
  }

  public var code: Code
  /// Lower case, without a full stop, like the message of a diagnostic.
  public var message: String

  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

/// Writes traces in one format.
public protocol TraceRenderer: Sendable {
  func render(_ trace: FileTrace) -> String
  func render(_ trace: DeclarationTrace) -> String
}

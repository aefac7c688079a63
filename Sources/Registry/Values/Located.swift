import Diagnostics

/// A value with the place where it is written.
public struct Located<Value: Sendable>: Sendable {
  public var value: Value
  public var span: Span

  public init(_ value: Value, at span: Span) {
    self.value = value
    self.span = span
  }
}

/// The use of an id: the name, and where it stands.
public typealias Reference = Located<Name>

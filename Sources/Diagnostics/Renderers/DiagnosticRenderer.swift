/// A way to write down a report; one type per format.
public protocol DiagnosticRenderer: Sendable {
  /// The whole report, ending with a line break.
  func render(_ report: Report) -> String
}

/// A format for programs, which has a form for a job that could not be done too.
public protocol FailureRenderer: DiagnosticRenderer {
  func render(_ error: JobError) -> String
}

/// The object of `validate --format json`, version 1.
public struct JSONRenderer: FailureRenderer {
  public init() {}

  public func render(_ report: Report) -> String {
    jsonText(ReportObject(report))
  }

  /// The object for a job that could not be done.
  public func render(_ error: JobError) -> String {
    jsonText(FailureObject(error: .init(code: error.code, message: error.message)))
  }
}

private let formatVersion = 1

private struct FailureObject: Encodable {
  struct Failure: Encodable {
    let code: JobError.Code
    let message: String
  }

  let formatVersion = Diagnostics.formatVersion
  let error: Failure
}

private struct ReportObject: Encodable {
  let formatVersion = Diagnostics.formatVersion
  let errorCount: Int
  let warningCount: Int
  let informationCount: Int
  let diagnostics: [DiagnosticObject]
  let waived: [DiagnosticObject]

  init(_ report: Report) {
    errorCount = report.errorCount
    warningCount = report.warningCount
    informationCount = report.informationCount
    diagnostics = report.diagnostics.map { DiagnosticObject($0, in: report) }
    waived = report.waived.map { DiagnosticObject($0.diagnostic, reason: $0.reason, in: report) }
  }
}

/// A finding as the machine formats hold it.
package struct DiagnosticObject: Encodable {
  let rule: FindingID
  let severity: Severity
  let message: String
  let file: String
  let start: Position
  let end: Position
  let entry: String?
  private let labels: [LabelObject]
  let help: String?
  private let fixes: [FixObject]
  let witness: WitnessObject?
  let reason: String?

  package init(_ diagnostic: Diagnostic, reason: String? = nil, in report: Report) {
    let place = Place(diagnostic.primary.span, in: report)
    rule = diagnostic.rule
    severity = diagnostic.severity
    message = diagnostic.message
    file = place.file
    start = place.start
    end = place.end
    entry = diagnostic.primary.entry
    labels = diagnostic.labels.map { LabelObject($0, in: report) }
    help = diagnostic.help
    fixes = diagnostic.fixes.map { FixObject($0, in: report) }
    witness = diagnostic.witness.map { WitnessObject($0) }
    self.reason = reason
  }
}

private struct LabelObject: Encodable {
  let file: String
  let start: Position
  let end: Position
  let entry: String?
  let text: String

  init(_ label: Label, in report: Report) {
    let place = Place(label.span, in: report)
    file = place.file
    start = place.start
    end = place.end
    entry = label.entry
    text = label.text
  }
}

private struct FixObject: Encodable {
  struct EditObject: Encodable {
    let file: String
    let start: Int
    let end: Int
    let text: String
  }

  let title: String
  let safety: Fix.Safety
  let edits: [EditObject]

  init(_ fix: Fix, in report: Report) {
    title = fix.title
    safety = fix.safety
    edits = fix.edits.map { edit in
      EditObject(
        file: report.file(edit.span.file)?.path ?? "",
        start: Int(edit.span.start), end: Int(edit.span.end), text: edit.text)
    }
  }
}

private struct Place {
  let file: String
  let start: Position
  let end: Position

  /// In a file that the report does not hold, only the offsets are known.
  init(_ span: Span, in report: Report) {
    let source = report.file(span.file)
    file = source?.path ?? ""
    start =
      source?.position(at: span.start) ?? Position(line: 1, column: 1, offset: Int(span.start))
    end = source?.position(at: span.end) ?? Position(line: 1, column: 1, offset: Int(span.end))
  }
}

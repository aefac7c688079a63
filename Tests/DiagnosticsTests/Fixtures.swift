import Diagnostics

/// Files in memory, with spans found by the text that they cover.
struct Fixture {
  var files: [SourceFile] = []

  init(_ texts: (path: String, text: String)...) {
    files = texts.map { SourceFile(path: $0.path, bytes: Array($0.text.utf8)) }
  }

  init(path: String, bytes: [UInt8]) {
    files = [SourceFile(path: path, bytes: bytes)]
  }

  /// The place of a text in a file; the end of the file when the text is not in it.
  func span(_ text: String, file: Int = 0) -> Span {
    let bytes = files[file].bytes
    let wanted = Array(text.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) }
    let from = start ?? bytes.count
    return Span(file: FileID(file), start: from, end: start.map { $0 + wanted.count } ?? from)
  }

  func report(_ diagnostics: Diagnostic..., waived: [WaivedDiagnostic] = []) -> Report {
    Report(files: files, diagnostics: diagnostics, waived: waived)
  }

  /// The text form of one finding, without the summary.
  func text(
    _ label: Label, _ labels: [Label] = [], width: Int = 120, help: String? = nil, fixes: [Fix] = []
  ) -> String {
    let diagnostic = Diagnostic(
      .unknownField, "wrong", at: label, labels: labels, help: help, fixes: fixes)
    let text = TextRenderer(width: width).render(report(diagnostic))
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst().dropLast(3).joined(separator: "\n")
  }
}

import Diagnostics

/// Which fixes of a report can be made at once.
///
/// Findings are taken in the order of the report, each with its first fix that is allowed; one
/// whose edits touch an earlier one's waits for the next round.
struct FixSelection {
  private(set) var fixes: [AppliedFix] = []
  /// Of each file, in order of place; none touches another.
  private(set) var edits: [FileID: [Fix.Edit]] = [:]

  /// - Parameters:
  ///   - allowsUnsafe: whether fixes that may change meaning are taken too.
  ///   - rules: whose findings are mended; nil for all.
  init(_ report: Report, allowsUnsafe: Bool, rules: Set<FindingID>?) {
    for diagnostic in report.diagnostics where rules?.contains(diagnostic.rule) ?? true {
      let span = diagnostic.primary.span
      guard let fix = diagnostic.fixes.first(where: { allowsUnsafe || $0.safety == .safe }),
        let file = report.file(span.file), take(fix, in: report)
      else { continue }
      fixes.append(
        AppliedFix(
          rule: diagnostic.rule, title: fix.title, path: file.path,
          position: file.position(at: span.start)))
    }
  }

  private mutating func take(_ fix: Fix, in report: Report) -> Bool {
    var extended = edits
    for edit in fix.edits {
      guard let file = report.file(edit.span.file), edit.span.end <= file.bytes.count,
        extended[edit.span.file, default: []].insertApart(edit)
      else { return false }
    }
    guard !fix.edits.isEmpty else { return false }
    edits = extended
    return true
  }

  /// The files with the edits made.
  func apply(to files: [SourceFile]) -> [SourceFile] {
    files.enumerated().map { index, file in
      guard let edits = edits[FileID(index)] else { return file }
      return SourceFile(path: file.path, bytes: file.bytes.applying(edits))
    }
  }
}

extension [Fix.Edit] {
  /// Inserts an edit in its place, unless it touches another.
  fileprivate mutating func insertApart(_ edit: Fix.Edit) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].span.start < edit.span.start { low = middle + 1 } else { high = middle }
    }
    if low > 0, self[low - 1].span.end >= edit.span.start { return false }
    if low < count, self[low].span.start <= edit.span.end { return false }
    insert(edit, at: low)
    return true
  }
}

extension [UInt8] {
  /// - Parameter edits: in order of place, within the bytes, none touching another.
  fileprivate func applying(_ edits: [Fix.Edit]) -> [UInt8] {
    let usesCarriageReturns = hasCarriageReturns
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var done = 0
    for edit in edits {
      result += self[done..<Int(edit.span.start)]
      result += (usesCarriageReturns ? edit.text.replacing("\n", with: "\r\n") : edit.text).utf8
      done = Int(edit.span.end)
    }
    return result + self[done...]
  }

  /// Whether the first line ends with CR LF.
  private var hasCarriageReturns: Bool {
    guard let feed = firstIndex(of: UInt8(ascii: "\n")), feed > 0 else { return false }
    return self[feed - 1] == UInt8(ascii: "\r")
  }
}

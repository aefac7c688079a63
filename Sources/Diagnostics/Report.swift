/// The outcome of a check: what was read and what was found.
public struct Report: Sendable {
  /// The files that were read; a `FileID` is an index into them.
  public let files: [SourceFile]
  /// Every finding once, by file, place and rule.
  public let diagnostics: [Diagnostic]
  /// The findings that a waiver silenced, in the same order.
  public let waived: [WaivedDiagnostic]
  public let errorCount: Int
  public let warningCount: Int
  public let informationCount: Int

  /// - Parameters:
  ///   - files: the files in the order of their `FileID`s.
  ///   - diagnostics: the findings, in any order; equal ones are kept once.
  ///   - waived: the silenced findings, in any order; equal ones are kept once.
  public init(files: [SourceFile], diagnostics: [Diagnostic], waived: [WaivedDiagnostic] = []) {
    self.files = files
    self.diagnostics = sortedOnce(diagnostics)
    self.waived = sortedOnce(waived)
    var errors = 0
    var warnings = 0
    var information = 0
    for diagnostic in self.diagnostics {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .information: information += 1
      }
    }
    errorCount = errors
    warningCount = warnings
    informationCount = information
  }

  /// The worst severity that was found; nil when nothing was.
  public var worst: Severity? {
    if errorCount > 0 { return .error }
    if warningCount > 0 { return .warning }
    return informationCount > 0 ? .information : nil
  }

  /// The file with an id; nil when the report does not hold it.
  public func file(_ id: FileID) -> SourceFile? {
    let index = Int(id.index)
    return files.indices.contains(index) ? files[index] : nil
  }
}

/// A finding that a `waive` silenced, with the reason that was given.
public struct WaivedDiagnostic: Sendable, Hashable, Comparable {
  public var diagnostic: Diagnostic
  public var reason: String

  public init(_ diagnostic: Diagnostic, reason: String) {
    self.diagnostic = diagnostic
    self.reason = reason
  }

  public static func < (a: WaivedDiagnostic, b: WaivedDiagnostic) -> Bool {
    if a.diagnostic != b.diagnostic { return a.diagnostic < b.diagnostic }
    return a.reason < b.reason
  }
}

private func sortedOnce<Element: Comparable>(_ elements: [Element]) -> [Element] {
  var result: [Element] = []
  result.reserveCapacity(elements.count)
  for element in elements.sorted() where element != result.last {
    result.append(element)
  }
  return result
}

/// The Static Analysis Results Interchange Format, version 2.1.0 (OASIS, 27 March 2020).
///
/// Paths below the working directory are relative to `%SRCROOT%`; columns count Unicode scalars;
/// findings that a waiver silenced are suppressed results.
public struct SARIFRenderer: FailureRenderer {
  private let version: String
  private let describe: @Sendable (FindingID) -> RuleDescription?

  /// - Parameters:
  ///   - version: of the program.
  ///   - describe: what to say of a rule.
  public init(version: String, describe: @escaping @Sendable (FindingID) -> RuleDescription?) {
    self.version = version
    self.describe = describe
  }

  public func render(_ report: Report) -> String {
    let waived = report.waived.map(\.diagnostic)
    let severities = Dictionary(
      (report.diagnostics + waived).map { ($0.rule, $0.severity) }, uniquingKeysWith: max)
    let rules = FindingID.all.filter { severities[$0] != nil }
    let writer = ResultWriter(
      report: report, rules: Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) }))
    let results =
      report.diagnostics.map { writer.result($0, suppressions: []) }
      + report.waived.map {
        writer.result($0.diagnostic, suppressions: [Suppression(justification: $0.reason)])
      }
    return log(
      rules: rules.map { RuleObject($0, severities[$0] ?? .warning, describe($0)) },
      Invocation(executionSuccessful: true),
      results)
  }

  public func render(_ error: JobError) -> String {
    let notification = Notification(
      descriptor: Descriptor(id: error.code.rawValue), message: Message(error.message))
    return log(
      rules: [],
      Invocation(executionSuccessful: false, toolExecutionNotifications: [notification]), [])
  }

  private func log(
    rules: [RuleObject], _ invocation: Invocation, _ results: [ResultObject]
  ) -> String {
    let driver = Driver(semanticVersion: version, rules: rules)
    return jsonText(
      Log(runs: [Run(tool: Tool(driver: driver), invocations: [invocation], results: results)]))
  }
}

private struct ResultWriter {
  let report: Report
  /// The index of each rule that is used.
  let rules: [FindingID: Int]

  func result(_ diagnostic: Diagnostic, suppressions: [Suppression]) -> ResultObject {
    ResultObject(
      ruleId: diagnostic.rule.rawValue, ruleIndex: rules[diagnostic.rule],
      level: level(of: diagnostic.severity), message: Message(text(of: diagnostic)),
      locations: [location(diagnostic.primary)].compactMap { $0 },
      relatedLocations: diagnostic.labels.enumerated().compactMap { index, label in
        location(label, id: index + 1)
      },
      fixes: diagnostic.fixes.compactMap { fix($0) }, suppressions: suppressions)
  }

  private func text(of diagnostic: Diagnostic) -> String {
    diagnostic.message + (diagnostic.help.map { "\nhelp: \($0)" } ?? "")
  }

  private func location(_ label: Label, id: Int? = nil) -> Location? {
    guard let file = report.file(label.span.file) else { return nil }
    return Location(
      id: id,
      physicalLocation: PhysicalLocation(
        artifactLocation: ArtifactLocation(path: file.path), region: Region(label.span, in: file)),
      logicalLocations: label.entry.map { [LogicalLocation(fullyQualifiedName: $0)] },
      message: label.text.isEmpty ? nil : Message(label.text))
  }

  /// Nil when the report does not hold every file that the fix changes.
  private func fix(_ fix: Fix) -> FixObject? {
    var changes: [ArtifactChange] = []
    for edit in fix.edits.sorted() {
      guard let file = report.file(edit.span.file) else { return nil }
      let place = ArtifactLocation(path: file.path)
      let replacement = Replacement(
        deletedRegion: Region(edit.span, in: file), insertedContent: Content(text: edit.text))
      if changes.last?.artifactLocation == place {
        changes[changes.count - 1].replacements.append(replacement)
      } else {
        changes.append(ArtifactChange(artifactLocation: place, replacements: [replacement]))
      }
    }
    guard !changes.isEmpty else { return nil }
    return FixObject(
      description: Message(fix.title), artifactChanges: changes,
      properties: FixProperties(safety: fix.safety))
  }
}

private func level(of severity: Severity) -> String {
  switch severity {
  case .error: "error"
  case .warning: "warning"
  case .information: "note"
  }
}

// The objects of the format, with the names of its specification (section 3).

private struct Log: Encodable {
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }
}

private struct Run: Encodable {
  let tool: Tool
  let columnKind = "unicodeCodePoints"
  let originalUriBaseIds = ["SRCROOT": BaseURI(description: Message("The working directory."))]
  let invocations: [Invocation]
  let results: [ResultObject]

  struct BaseURI: Encodable { let description: Message }
}

private struct Tool: Encodable { let driver: Driver }

private struct Driver: Encodable {
  let name = "disclose"
  let semanticVersion: String
  let rules: [RuleObject]
}

private struct RuleObject: Encodable {
  let id: String
  let shortDescription: Message?
  let fullDescription: Message?
  let help: Message
  let defaultConfiguration: Configuration
  let properties: Properties

  struct Configuration: Encodable { let level: String }
  struct Properties: Encodable { let tags: [String] }

  init(_ rule: FindingID, _ severity: Severity, _ description: RuleDescription?) {
    id = rule.rawValue
    shortDescription = description.map { Message($0.summary) }
    fullDescription = description.map { Message($0.reason) }
    help = Message(
      "Run `disclose explain \(rule.rawValue)` for examples.", markdown: description?.markdown)
    defaultConfiguration = Configuration(level: level(of: severity))
    properties = Properties(tags: [rule.tag])
  }
}

private struct Invocation: Encodable {
  let executionSuccessful: Bool
  var toolExecutionNotifications: [Notification]?
}

private struct Notification: Encodable {
  let descriptor: Descriptor
  let level = "error"
  let message: Message
}

private struct Descriptor: Encodable { let id: String }

private struct Message: Encodable {
  let text: String
  let markdown: String?

  init(_ text: String, markdown: String? = nil) {
    self.text = text
    self.markdown = markdown
  }
}

private struct ResultObject: Encodable {
  let ruleId: String
  let ruleIndex: Int?
  let level: String
  let message: Message
  let locations: [Location]
  let relatedLocations: [Location]
  let fixes: [FixObject]
  /// Empty for a result that stands: left out, it would not be known (section 3.27.23).
  let suppressions: [Suppression]
}

private struct Suppression: Encodable {
  let kind = "inSource"
  let status = "accepted"
  let justification: String
}

private struct Location: Encodable {
  let id: Int?
  let physicalLocation: PhysicalLocation
  let logicalLocations: [LogicalLocation]?
  let message: Message?
}

private struct LogicalLocation: Encodable { let fullyQualifiedName: String }

private struct PhysicalLocation: Encodable {
  let artifactLocation: ArtifactLocation
  let region: Region
}

private struct ArtifactLocation: Encodable, Equatable {
  let uri: String
  let uriBaseId: String?

  init(path: String) {
    let isAbsolute = path.hasPrefix("/")
    uri = (isAbsolute ? "file://" : "") + path.percentEncodedPath
    uriBaseId = isAbsolute ? nil : "SRCROOT"
  }
}

private struct Region: Encodable {
  let startLine: Int
  let startColumn: Int
  let endLine: Int
  let endColumn: Int
  let byteOffset: Int
  let byteLength: Int

  init(_ span: Span, in file: SourceFile) {
    let start = file.position(at: span.start)
    let end = file.position(at: span.end)
    startLine = start.line
    startColumn = start.column
    endLine = end.line
    endColumn = end.column
    byteOffset = start.offset
    byteLength = end.offset - start.offset
  }
}

private struct FixObject: Encodable {
  let description: Message
  let artifactChanges: [ArtifactChange]
  let properties: FixProperties
}

private struct FixProperties: Encodable { let safety: Fix.Safety }

private struct ArtifactChange: Encodable {
  let artifactLocation: ArtifactLocation
  var replacements: [Replacement]
}

private struct Replacement: Encodable {
  let deletedRegion: Region
  let insertedContent: Content
}

private struct Content: Encodable { let text: String }

extension String {
  /// As a path of a URI reference (RFC 3986, section 3.3).
  fileprivate var percentEncodedPath: String {
    var result = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let code = String(byte, radix: 16, uppercase: true)
        result += "%" + (code.count == 1 ? "0" : "") + code
      }
    }
    return result
  }
}

extension FindingID {
  /// The family of a rule; requirements are of the law.
  fileprivate var tag: String {
    switch self {
    case .rule(let rule): rule.family.rawValue
    case .requirement: "law"
    case .change, .notice: "change"
    }
  }
}

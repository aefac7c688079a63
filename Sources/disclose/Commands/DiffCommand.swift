import ArgumentParser
import Changes
import Diagnostics
import Registry
import Statement

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Says what changed in meaning between two versions of a registry.",
    discussion: """
      A version is a folder, or a revision of the git repository: a branch, a tag, `HEAD~3`; of a \
      revision the registry is read that lies where this one does, and the work tree is left alone. \
      Changes are material, where somebody receives more or less is promised; notable, where \
      something worth telling changed beside; or editorial. Exit status 1 where `--fail-on` says so; \
      what a new `waive` lets stand is listed, and fails nothing.

      `--notice` writes what readers or customers are told of it, and checks that what is new begins \
      no sooner after the notice, which is of today or of `--on`, than `registry.change-notice` \
      says: status 1 where it does.
      """)

  @Argument(help: ArgumentHelp("The older version: a folder or a revision.", valueName: "base"))
  var base: String

  @Argument(
    help: ArgumentHelp("The newer version; else the registry as it is.", valueName: "head"))
  var head: String?

  @Option(help: "How to write the changes.")
  var format: DiffFormat = .text

  @Option(help: "End with status 1 where a change is of this class or weightier.")
  var failOn: FailingClass?

  @Flag(help: "Write the notice to readers or customers instead of the changes.")
  var notice = false

  @Option(
    help: ArgumentHelp("The notice's language; else the registry's default.", valueName: "locale"))
  var locale: LocaleTag?

  @OptionGroup var output: OutputOptions

  @OptionGroup var options: RegistryOptions

  func validate() throws {
    if notice, format.documentFormat == nil {
      throw ValidationError("`--notice` takes the formats `text`, `markdown`, `html` and `json`")
    }
    if !notice, format == .html { throw ValidationError("`--format html` needs `--notice`") }
    if !notice, locale != nil { throw ValidationError("`--locale` needs `--notice`") }
  }

  func run() throws {
    let versions = VersionReader(options: options)
    let old = try versions.registry(base)
    let new = try head.map(versions.registry) ?? options.loadSound()
    let diff = try Diff(
      from: old, called: base, to: new, called: head ?? options.folder().path, on: options.date())
    let isClean =
      try notice ? write(diff.notice(in: locale, on: options.on), of: diff) : write(diff)
    let isPassed = failOn.map { diff.report.standingWeight < $0.weight } ?? true
    if !isClean || !isPassed { throw ExitStatus.unclean }
  }

  private func write(_ diff: Diff) throws -> Bool {
    let color = options.color.isColored(output.output == nil && Console.resultIsTerminal)
    try output.write(format.renderer(color: color, failingOn: failOn?.weight).render(diff))
    return true
  }

  /// - Returns: Whether it tells readers early enough.
  private func write(_ notice: Notice, of diff: Diff) throws -> Bool {
    let findings = try diff.noticePeriodReport(on: options.date())
    let isSilent = findings.diagnostics.isEmpty && findings.waived.isEmpty
    let color = options.color.isColored(
      output.output == nil ? Console.remarkIsTerminal : Console.resultIsTerminal)
    try output.write(
      (format.documentFormat ?? .text).renderer.render(notice.document).text,
      remark: isSilent ? "" : TextRenderer(color: color).render(findings))
    return findings.errorCount == 0
  }
}

enum DiffFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, markdown, github, html

  /// As which a notice is written; nil where it cannot be.
  var documentFormat: DocumentFormat? {
    switch self {
    case .text: .text
    case .json: .json
    case .markdown: .markdown
    case .html: .html
    case .github: nil
    }
  }

  func renderer(color: Bool, failingOn limit: ChangeClass?) -> any DiffRenderer {
    switch self {
    case .text, .html: ChangeTextRenderer(color: color)
    case .json: DiffJSONRenderer()
    case .markdown: ChangeMarkdownRenderer()
    case .github: DiffGitHubRenderer(failingOn: limit)
    }
  }
}

/// The least class of change that fails a check.
enum FailingClass: String, CaseIterable, ExpressibleByArgument {
  case material, notable

  var weight: ChangeClass {
    switch self {
    case .material: .material
    case .notable: .notable
    }
  }
}

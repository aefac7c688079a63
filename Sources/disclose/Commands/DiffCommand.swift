import ArgumentParser
import Changes
import Diagnostics
import Registry

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Says what changed in meaning between two versions of a registry.",
    discussion: """
      A version is a folder, or a revision of the git repository: a branch, a tag, `HEAD~3`; of a \
      revision the registry is read that lies where this one does, and the work tree is left alone. \
      Changes are material, where somebody receives more or less is promised; notable, where \
      something worth telling changed beside; or editorial. Exit status 1 where `--fail-on` says so.
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

  @OptionGroup var options: RegistryOptions

  func run() throws {
    let versions = VersionReader(options: options)
    let old = try versions.registry(base)
    let new = try head.map(versions.registry) ?? options.loadSound()
    let diff = try Diff(
      from: old, called: base, to: new, called: head ?? options.folder().path)
    let color = options.color.isColored(Console.resultIsTerminal)
    try Console.result(format.renderer(color: color, failingOn: failOn?.weight).render(diff))
    if let failOn, diff.report.weight >= failOn.weight { throw ExitStatus.unclean }
  }
}

enum DiffFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, markdown, github

  func renderer(color: Bool, failingOn limit: ChangeClass?) -> any DiffRenderer {
    switch self {
    case .text: ChangeTextRenderer(color: color)
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

import ArgumentParser
import Diagnostics
import Files
import Registry
import Rewriting
import Statement

struct InjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inject",
    abstract: "Writes generated text between the markers of documents that you own.",
    discussion: """
      The text between `<!-- disclose:sharing -->` and `<!-- /disclose:sharing -->` is replaced; every \
      other byte stays. A marker names a part (collection, uses, sharing, never, choices, retention, \
      recipients) or a section of a document (`privacy-statement.cookies`), and may name a language: \
      `<!-- disclose:sharing de -->`. Markers within code are left alone. All files are written or none.
      """)

  @Argument(help: ArgumentHelp("Markdown and HTML files.", valueName: "file"))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "The language where a marker names none; else the registry's default one.",
      valueName: "locale"))
  var locale: LocaleTag?

  @Flag(help: "Write nothing; list the files that would change and end with status 1.")
  var check = false

  @Flag(help: "Write the changes as a unified diff, and no file.")
  var diff = false

  @OptionGroup var options: RegistryOptions

  func run() throws {
    var injector = try Injector(options.loadSound(), locale: locale, on: options.on)
    var problems: [String] = []
    var rewritten: [RewrittenFile] = []
    for file in try sources() {
      let injection = try injector.inject(into: file)
      problems += injection.problems.map { $0.text(in: file) }
      if injection.regionCount == 0, injection.problems.isEmpty {
        problems.append("`\(file.path)` has no marker, as `<!-- disclose:sharing -->`")
      }
      if injection.bytes != file.bytes {
        rewritten.append(
          RewrittenFile(path: file.path, before: file.bytes, after: injection.bytes))
      }
    }
    guard problems.isEmpty else {
      throw JobError(.invalidMarker, problems.joined(separator: "\nerror: "))
    }
    try report(rewritten)
  }

  private func report(_ rewritten: [RewrittenFile]) throws {
    if diff { try Console.result(rewritten.map { UnifiedDiff($0).text }.joined()) }
    if !check, !diff { try FileWriting().write(rewritten.map(\.new)) }
    if !diff {
      let verb = check ? "stale:" : "wrote"
      let lines = rewritten.map { "\(verb) \($0.path.escapedForTerminal)\n" }.joined()
      let advice = check ? "Run `disclose inject`.\n" : ""
      try Console.result(
        lines.isEmpty ? "current: \(Set(files).count.counted("file"))\n" : lines + advice)
    }
    if check, !rewritten.isEmpty { throw ExitStatus.unclean }
  }

  /// The files, each once.
  private func sources() throws(JobError) -> [SourceFile] {
    var sources: [SourceFile] = []
    for path in files where !sources.contains(where: { $0.path == path }) {
      sources.append(SourceFile(path: path, bytes: try FileReading.bytes(of: path)))
    }
    return sources
  }
}

extension MarkerProblem {
  fileprivate func text(in file: SourceFile) -> String {
    let position = file.position(at: offset)
    return "\(file.path.escapedForTerminal):\(position.line):\(position.column): \(message)"
  }
}

import ArgumentParser
import Files
import Rewriting

struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format", abstract: "Brings a registry's files into one layout.",
    discussion: """
      Two spaces for each level, at most one blank line, no spaces at the ends of lines, and quotes \
      around texts and ids that other YAML readers would take for something else, as `NO` or `1.10`. \
      Comments stay. No file changes its meaning: one that would is left as it is.
      """)

  @OptionGroup var options: RegistryOptions

  @Flag(help: "Write nothing; list the files that are laid out otherwise and end with status 1.")
  var check = false

  func run() throws {
    var rewritten: [RewrittenFile] = []
    var refusals: [String] = []
    let files = try options.files()
    for file in files {
      switch CanonicalLayout.apply(to: file.bytes) {
      case .canonical: break
      case .changed(let bytes):
        rewritten.append(RewrittenFile(path: file.path, before: file.bytes, after: bytes))
      case .refused(let reason):
        refusals.append("note: `\(file.path.escapedForTerminal)` is left as it is: \(reason)\n")
      }
    }
    if !check { try FileWriting().write(rewritten.map(\.new)) }
    let verb = check ? "would change" : "formatted"
    let lines = rewritten.map { "\(verb) \($0.path.escapedForTerminal)\n" }.joined()
    try Console.result(
      lines.isEmpty && refusals.isEmpty ? "\(files.count.counted("file")) in order\n" : lines)
    Console.remark(refusals.joined())
    if !refusals.isEmpty || (check && !rewritten.isEmpty) { throw ExitStatus.unclean }
  }
}

import ArgumentParser
import Diagnostics
import Files
import Registry
import Statement

struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Says which declarations generated text comes from, and where one is printed.",
    discussion: """
      `disclose trace Generated/statement.en.md:12` names the section and the declarations of a line, \
      without a number those of every line; `disclose trace sharing.helpdesk` lists the lines that \
      print a declaration. Exit status 1 when the line would not be generated now, or when the \
      declaration is printed nowhere.
      """)

  @Argument(
    help: ArgumentHelp(
      "A generated file with a line, or a declaration as `sharing.helpdesk`.",
      valueName: "file:line|id"))
  var subject: TraceSubject

  @Option(help: ArgumentHelp("Only this document; may be given again.", valueName: "id"))
  var document: [String] = []

  @Option(help: ArgumentHelp("Only this language; may be given again.", valueName: "locale"))
  var locale: [LocaleTag] = []

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Only files in this format; may be given again.", valueName: "format"))
  var formats: [DocumentFormat] = []

  @Option(
    help: ArgumentHelp(
      "The folder of the generated files; else `Generated` beside the registry.",
      valueName: "folder"))
  var output: String?

  @Option(help: "How to write the answer.")
  var format: TraceFormat = .text

  @OptionGroup var options: RegistryOptions

  func run() throws {
    let registry = try options.loadSound()
    let tracer = Tracer(registry, on: options.on)
    if isFile(tracer) {
      try Console.result(format.renderer.render(tracer.trace(file(tracer), line: subject.line)))
    } else {
      let trace = try tracer.trace(
        declaration: subject.text, in: generation, folder: output ?? options.generatedPath())
      try Console.result(format.renderer.render(trace))
      if trace.prints.isEmpty { throw ExitStatus.unclean }
    }
  }

  /// No id has a line or a folder; a file without both has a name that is generated.
  private func isFile(_ tracer: Tracer) -> Bool {
    subject.line != nil || subject.path.contains("/")
      || tracer.generates(fileNamed: subject.path)
      || FileKind(path: subject.path) != nil
  }

  private func file(_ tracer: Tracer) throws(JobError) -> SourceFile {
    guard FileKind(path: subject.path) != nil else { throw tracer.missingFile(subject.path) }
    return SourceFile(path: subject.path, bytes: try FileReading.bytes(of: subject.path))
  }

  private var generation: Generation {
    var generation = Generation(
      documents: document.isEmpty ? nil : document, locales: locale.isEmpty ? nil : locale,
      on: options.on)
    if !formats.isEmpty { generation.formats = formats }
    return generation
  }
}

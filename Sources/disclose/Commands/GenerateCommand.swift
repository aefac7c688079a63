import ArgumentParser
import Diagnostics
import Registry
import Statement

struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Writes the documents that a registry declares.")

  @OptionGroup var options: RegistryOptions

  @Option(
    help: ArgumentHelp(
      "The folder to write to; else `Generated` beside the registry, or `Drafts` for a draft.",
      valueName: "folder"))
  var output: String?

  @Option(help: ArgumentHelp("Only this document; may be given again.", valueName: "id"))
  var document: [String] = []

  @Option(help: ArgumentHelp("Only this language; may be given again.", valueName: "locale"))
  var locale: [LocaleTag] = []

  @Option(
    help: "Only this format; may be given again. Unless it is named, json is left out.")
  var format: [DocumentFormat] = []

  @Flag(help: "Writes nothing; lists missing, stale and orphaned files and ends with status 1.")
  var check = false

  @Flag(
    help: "Marks gaps, with the places that admit them, and open questions; not for publication.")
  var draft = false

  func validate() throws {
    if draft && check {
      throw ValidationError("a draft is not kept: `--check` has nothing to compare it with")
    }
  }

  func run() throws {
    let generation = Generation(
      documents: document.isEmpty ? nil : document, locales: locale.isEmpty ? nil : locale,
      formats: format.isEmpty ? DocumentFormat.standard : format, on: options.on, isDraft: draft)
    let files = try generation.files(of: options.loadSound())
    let folder = GeneratedFolder(
      path: try output ?? options.generatedPath(draft ? "Drafts" : "Generated"))
    let difference = try folder.difference(from: files, isComplete: generation.isComplete)
    if check {
      try Console.result(difference.listing(in: folder.path, fileCount: files.count))
      if !difference.isEmpty { throw ExitStatus.unclean }
    } else {
      let written = try folder.write(files)
      try Console.result(
        written.map { "wrote \(folder.path)/\($0)\n" }.joined()
          + (written.isEmpty ? "\(folder.path) is current: \(files.count.files)\n" : ""))
      for name in difference.orphaned {
        Console.remark("note: no document generates \(folder.path)/\(name): delete it\n")
      }
    }
  }
}

extension GeneratedFolder.Difference {
  /// A line for each file that is not as it should be.
  fileprivate func listing(in folder: String, fileCount: Int) -> String {
    if isEmpty { return "\(folder) is current: \(fileCount.files)\n" }
    let lines =
      missing.map { "missing: \(folder)/\($0)" } + stale.map { "stale: \(folder)/\($0)" }
      + orphaned.map { "orphaned: \(folder)/\($0)" }
    return (lines + ["Run `disclose generate`; delete what is orphaned."])
      .map { $0 + "\n" }.joined()
  }
}

extension Int {
  fileprivate var files: String { self == 1 ? "1 file" : "\(self) files" }
}

extension DocumentFormat: ExpressibleByArgument {}

extension LocaleTag: ExpressibleByArgument {
  /// In any case and with either separator: `de_ch` is `de-CH`.
  public init?(argument: String) {
    var parts = argument.lowercased().split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == "_" }
    ).map(String.init)
    for index in parts.indices.dropFirst() where parts[index].count == 2 {
      parts[index] = parts[index].uppercased()
    }
    self.init(parts.joined(separator: "-"))
  }
}

import ArgumentParser
import SeededRegistry

@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disclosure-bench",
    abstract: "Measures registries of growing size against reading their bytes.",
    discussion: """
      Every figure is taken in a process of its own, over a seeded registry on disk. The floor is a \
      loop over libyaml's events of the same bytes, on one thread. Times are wall-clock, the best \
      of the runs; ratios are to the floor.
      """)

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("How many statements, size after size.", valueName: "numbers"))
  var statements = [100, 1_000, 10_000]

  @Option(help: "Only `one` file or `many` files; else both.")
  var layout: SeededRegistry.Layout?

  @Option(help: ArgumentHelp("How many questions to ask.", valueName: "number"))
  var questions = 10_000

  @Option(help: ArgumentHelp("How often to measure each figure.", valueName: "number"))
  var runs = 3

  @Option(help: "The seed of the registries.")
  var seed = 1

  @Flag(help: "Measure a graph of 1366 parties and 1495 edges instead.")
  var graph = false

  @Option(
    help: ArgumentHelp(
      "Write the (last) registry into this folder, and measure nothing.", valueName: "folder"))
  var write: String?

  @Option(help: .hidden)
  var stage: Stage?

  @Option(help: .hidden)
  var registry: String?

  func run() throws {
    if let stage, let registry {
      print(try stage.measure(registry, questions: questions).line)
    } else if let write {
      guard let subject = subjects(layout ?? .manyFiles).last else { return }
      try SeededFolder(path: write).write(subject)
    } else {
      for layout in layout.map({ [$0] }) ?? (graph ? [.oneFile] : SeededRegistry.Layout.allCases) {
        try Comparison(subjects(layout), layout, runs: runs, questions: questions).run()
      }
    }
  }

  private func subjects(_ layout: SeededRegistry.Layout) -> [Subject] {
    if graph { return [Subject(name: "graph", statements: 683) { SharingGraph(seed: seed).files }] }
    return statements.map { count in
      Subject(name: "\(count)", statements: count) {
        SeededRegistry(statements: count, layout: layout, seed: seed).files
      }
    }
  }
}

extension SeededRegistry.Layout: ExpressibleByArgument {
  public init?(argument: String) {
    switch argument {
    case "one": self = .oneFile
    case "many": self = .manyFiles
    default: return nil
    }
  }
}

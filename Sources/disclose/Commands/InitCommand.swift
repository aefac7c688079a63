import ArgumentParser

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Writes a small commented registry to begin with.")

  @Argument(help: "The folder to write; it does not exist or has no files.")
  var folder = "Registry"

  func run() throws {
    let path = try StarterRegistry.write(to: folder)
    try Console.result("wrote \(path); next, run `disclose validate`\n")
  }
}

import ArgumentParser
import Interchange

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Writes the format as JSON Schema, for editors.",
    discussion: """
      An editor with the YAML language server completes and explains fields in a file that begins \
      with the comment `# yaml-language-server: $schema=PATH`.
      """)

  func run() throws {
    try Console.result(JSONSchema.text())
  }
}

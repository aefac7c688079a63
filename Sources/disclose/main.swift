import Diagnostics
import Registry
do {
  let files = try RegistryFolder(path: CommandLine.arguments.dropFirst().first ?? "Registry").read()
  let loaded = Registry.load(files)
  print(TextRenderer().render(Report(files: loaded.registry.files, diagnostics: loaded.diagnostics, waived: [])))
} catch { print(error) }

import Diagnostics
import YAMLReader

/// A registry as far as its files allow, with what is wrong in them.
public struct LoadedRegistry: Sendable {
  public let registry: Registry
  /// What breaks syntax, form or references.
  public let diagnostics: [Diagnostic]

  /// Whether the registry can be asked: nothing breaks its syntax, form or references.
  public var isSound: Bool {
    !diagnostics.contains { $0.severity == .error }
  }
}

extension Registry {
  /// Reads, merges and resolves files.
  ///
  /// - Parameter files: in any order; they are taken by path in byte order.
  public static func load(_ files: [SourceFile], limits: YAMLLimits = YAMLLimits())
    -> LoadedRegistry
  {
    let files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let names = SharedNames()
    let parts = files.indices.inStretches.concurrentMap { stretch in
      var part = (declared: DeclaredEntries(), context: DecodingContext(names))
      for index in stretch {
        part.context.file = FileID(index)
        part.context.source = files[index].bytes
        part.declared.add(YAMLTree.parse(files[index].bytes, limits: limits), &part.context)
      }
      return part
    }
    var declared = DeclaredEntries(joining: parts.map(\.declared))
    var context = DecodingContext(names, joining: parts.map(\.context))
    declared.decodeSingles(of: files, &context)
    context.checkSettings(declared)
    declared.dropDuplicates(&context)
    context.checkReferences(Declarations(declared))
    let registry = Registry(declared, context: context, files: files)
    context.check(registry)
    return LoadedRegistry(registry: registry, diagnostics: context.diagnostics.sorted())
  }
}

extension DecodingContext {
  /// `registry` is the one section that must be there; a file that cannot be read may hold it.
  fileprivate mutating func checkSettings(_ declared: DeclaredEntries) {
    guard declared.settings == nil, !hasUnreadableFile else { return }
    entry = nil
    report(
      .missingField, "a registry needs the section `registry`", at: .nowhere,
      "`registry` is missing", help: "add `registry: {format: 1, name: …}` to one of the files")
  }
}

import Diagnostics
import Registry
import Words

/// Finds the declaration that a name on the command line means.
struct DeclarationFinder {
  private struct Declaration {
    let entry: EntryID
    /// With its section.
    let id: String
    let names: [Spoken]
  }

  private let registry: Registry

  init(_ registry: Registry) { self.registry = registry }

  /// - Parameter text: the id with its section; or, where only one declaration has it, the id alone,
  ///   an alias or a label.
  /// - Throws: `JobError` that offers what may have been meant when nothing, or more than one
  ///   declaration, is.
  func entry(calledLike text: String) throws(JobError) -> EntryID {
    let headers = registry.headers
    if let header = headers.first(where: { registry.qualifiedID($0) == text }) { return header.id }
    let declarations = declarations(headers)
    let meant = things(calledLike: text, among: declarations, names: \.names)
    if let only = meant.first, meant.count == 1 { return only.entry }
    let offers = (meant.isEmpty ? near(text, among: declarations) : meant).prefix(Self.limit)
      .map { Offer($0.id) }
    guard meant.isEmpty else {
      throw JobError(.unknownID, "`\(text)` may mean \(offers.phrase)")
    }
    throw JobError(.unknownID, "nothing is declared as `\(text)`\(offers.question)")
  }

  /// What can be read at a glance.
  private static let limit = 5

  private func declarations(_ headers: [EntryHeader]) -> [Declaration] {
    let terms = Dictionary(
      registry.terms.map { ($0.header.id, $0) }, uniquingKeysWith: { first, _ in first })
    return headers.map { header in
      let id = registry.qualifiedID(header)
      let own = terms[header.id].map(registry.spoken) ?? [Spoken(registry.id(header))]
      return Declaration(entry: header.id, id: id, names: [Spoken(id)] + own)
    }
    .sorted { $0.id < $1.id }
  }

  /// Within the section that is named, if one is.
  private func near(_ text: String, among declarations: [Declaration]) -> [Declaration] {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    if let section = parts.first, parts.count == 2 {
      let inSection = declarations.filter { $0.id.hasPrefix("\(section).") }
      let near = likeliest(for: String(parts[1]), among: inSection) {
        $0.names.dropFirst().map(\.text)
      }
      if !near.isEmpty { return near }
      let elsewhere = things(calledLike: String(parts[1]), among: declarations, names: \.names)
      if !elsewhere.isEmpty { return elsewhere }
      let similar = likeliest(for: String(parts[1]), among: declarations) {
        $0.names.dropFirst().map(\.text)
      }
      if !similar.isEmpty { return similar }
    }
    return likeliest(for: text, among: declarations) { $0.names.map(\.text) }
  }
}

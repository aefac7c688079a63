import Diagnostics
import FlowAlgebra
import Queries
import Registry

/// Finds the entry that a word on the command line means: an id with or without its section, an
/// alias, or a name that people know a term by.
struct EntryFinder {
  private let model: FlowModel
  /// What can be left out.
  private let headers: [EntryHeader]

  init(_ model: FlowModel) {
    self.model = model
    headers = model.registry.headers.filter {
      $0.id.section != .registry && $0.id.section != .organization
    }
  }

  /// - Throws: `JobError` where nothing, or more than one entry, is meant.
  func entry(_ text: String) throws(JobError) -> EntryHeader {
    let registry = model.registry
    if let header = headers.first(where: { registry.qualifiedID($0) == text }) { return header }
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, let section = Section(rawValue: String(parts[0])) {
      return try term(String(parts[1]), of: section)
    }
    let named = headers.filter { registry.id($0) == text }
    // Statements are named with their sections, so that a bare id is a term's where there is one.
    var meant = named.filter { Section.vocabularies.contains($0.id.section) }
    if meant.isEmpty {
      for dimension in model.space.space.dimensions where dimension.facetIndex == nil {
        meant += [term(text, in: dimension)].compactMap { $0 }
      }
    }
    if meant.isEmpty { meant = named }
    if meant.count > 1 {
      let ids = meant.map { "`\(registry.qualifiedID($0))`" }.joined(separator: ", ")
      throw JobError(.unknownID, "`\(text)` may mean any of \(ids)")
    }
    guard let header = meant.first else { throw unknown(text) }
    return header
  }

  private func term(_ text: String, of section: Section) throws(JobError) -> EntryHeader {
    let slot = Slot.allCases.first { $0.vocabulary == section }
    guard let dimension = slot.flatMap({ Dimension(slot: $0) }) else {
      throw unknown("\(section.rawValue).\(text)")
    }
    let node = try TermFinder(model: model).node(text, in: dimension)
    guard let header = header(node, in: dimension) else {
      throw unknown("\(section.rawValue).\(text)")
    }
    return header
  }

  private func term(_ text: String, in dimension: Dimension) -> EntryHeader? {
    guard let node = try? TermFinder(model: model).node(text, in: dimension) else { return nil }
    return header(node, in: dimension)
  }

  /// The root and what no section declares have none.
  private func header(_ node: Node, in dimension: Dimension) -> EntryHeader? {
    guard let vocabulary = model.space.vocabulary(of: dimension),
      let index = vocabulary.termIndex(of: node), vocabulary.terms.indices.contains(index)
    else { return nil }
    return vocabulary.terms[index].header
  }

  private func unknown(_ text: String) -> JobError {
    let registry = model.registry
    let names = headers.flatMap { [registry.qualifiedID($0), registry.id($0)] }
    let hint = nearest(to: text, among: names).map { "; did you mean `\($0)`?" } ?? ""
    return JobError(.unknownID, "nothing that can be left out has the id `\(text)`\(hint)")
  }
}

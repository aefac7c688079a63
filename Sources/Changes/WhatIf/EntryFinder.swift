import Diagnostics
import FlowAlgebra
import Queries
import Registry

/// Finds the entry that a word on the command line means: an id with or without its section, an
/// alias, or a name that people know a term by.
struct EntryFinder {
  private let registry: Registry
  /// What can be left out.
  private let headers: [EntryHeader]
  /// The terms of the slots, the facets and the values of each.
  private let vocabularies: [FlowVocabulary]
  /// What is not there where a word means nothing.
  private let nothing: String

  /// - Parameter nothing: what is said where a word means nothing: "no revision declares anything".
  init(_ model: FlowModel, else nothing: String = "nothing that can be left out is") {
    self.nothing = nothing
    registry = model.registry
    headers = registry.headers.filter { header in
      header.id.section != .registry && header.id.section != .organization
    }
    let space = model.space
    vocabularies =
      space.space.dimensions.compactMap { space.vocabulary(of: $0) }
      .filter { !$0.terms.isEmpty } + [space.facetVocabulary]
  }

  /// - Throws: `JobError` where nothing, or more than one entry, is meant.
  func entry(_ text: String) throws(JobError) -> EntryHeader {
    if let header = headers.first(where: { registry.qualifiedID($0) == text }) { return header }
    let meant = meant(by: text)
    guard let header = meant.first else { throw unknown(text) }
    guard meant.count == 1 else {
      let offers = meant.map { Offer(registry.qualifiedID($0)) }
      throw JobError(.unknownID, "`\(text)` may mean \(offers.phrase)")
    }
    return header
  }

  private func meant(by text: String) -> [EntryHeader] {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, let section = Section(rawValue: String(parts[0])) {
      return terms(calledLike: String(parts[1])).filter { $0.id.section == section }
    }
    // Statements are named with their sections, so that a bare id is a term's where there is one.
    let named = headers.filter { registry.id($0) == text }
    let terms = named.filter { Section.vocabularies.contains($0.id.section) }
    if !terms.isEmpty { return terms }
    let called = self.terms(calledLike: text)
    return called.isEmpty ? named : called
  }

  private func terms(calledLike text: String) -> [EntryHeader] {
    vocabularies.flatMap { vocabulary in
      TermNames(vocabulary: vocabulary, registry: registry).meant(by: text)
        .map { vocabulary.terms[$0].header }
    }
  }

  private func unknown(_ text: String) -> JobError {
    var offers = likeliest(for: text, among: headers) {
      [registry.id($0), registry.qualifiedID($0)]
    }.map { Offer(registry.qualifiedID($0)) }
    if offers.isEmpty {
      offers = vocabularies.flatMap {
        TermNames(vocabulary: $0, registry: registry).likeliest(for: text)
      }
    }
    return JobError(
      .unknownID, "\(nothing) called `\(text)`\(offers.question)")
  }
}

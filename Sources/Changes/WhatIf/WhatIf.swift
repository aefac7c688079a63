import Diagnostics
import FlowAlgebra
import Registry
import Statement
import Validation

/// What a registry would say without some of its entries.
public struct WhatIf: Sendable {
  /// An entry that goes.
  public struct Gone: Sendable {
    public let reason: Omission.Reason
    public let place: VersionedReference
  }

  /// What was asked for and what goes with it.
  public let gone: [Gone]

  public let changes: ChangeReport

  /// What `validate` says then and does not say now.
  public let newFindings: Report

  /// What `validate` says now and no longer then of entries that stay.
  public let settledFindings: Report

  /// What the generated documents read otherwise.
  public let sentences: [SentenceChange]

  /// - Parameters:
  ///   - loaded: A sound registry.
  ///   - names: Of terms, statements and other entries, as people write them.
  ///   - date: The day on which the registry is checked.
  ///   - generation: Which documents are compared.
  /// - Throws: `JobError` where a name means nothing or too much, or where the registry cannot be
  ///   decided or generated.
  public init(
    _ loaded: LoadedRegistry, without names: [String], on date: CalendarDate,
    _ generation: Generation
  ) throws(JobError) {
    let model = FlowModel(loaded.registry)
    let finder = EntryFinder(model)
    var named: Set<EntryID> = []
    for name in names { named.insert(try finder.entry(name).id) }
    let (reduced, omission) = loaded.without(named)
    let headers = Dictionary(
      loaded.registry.headers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    gone = omission.entries.compactMap { id, reason in
      headers[id].map { Gone(reason: reason, place: VersionedReference(.old, $0, in: model)) }
    }
    changes = try ChangeReport(from: loaded.registry, to: reduced.registry, missing: .gone)
    let before = Validator.validate(loaded, on: date)
    let after = Validator.validate(reduced, on: date)
    newFindings = Report(
      files: after.files, diagnostics: after.diagnostics + omission.breakages
    ).besides(before)
    settledFindings = before.besides(after).apart(from: Set(gone.map(\.place.reference.id)))
    sentences = SentenceChange.between(
      try generation.renderedDocuments(of: loaded.registry),
      try generation.renderedDocuments(of: reduced.registry))
  }
}

extension Report {
  /// What the other does not say at the same place; how many others share a finding is of no
  /// account.
  fileprivate func besides(_ other: Report) -> Report {
    let known = Set(other.diagnostics.map(FindingPlace.init))
    return filtered { !known.contains(FindingPlace($0)) }
  }

  /// What is not about some entries.
  fileprivate func apart(from entries: Set<String>) -> Report {
    filtered { diagnostic in
      diagnostic.primary.entry.map { !entries.contains($0) } ?? true
    }
  }

  private func filtered(_ isKept: (Diagnostic) -> Bool) -> Report {
    Report(files: files, diagnostics: diagnostics.filter(isKept))
  }
}

/// A rule and where it speaks.
private struct FindingPlace: Hashable {
  let rule: FindingID
  let span: Span

  init(_ diagnostic: Diagnostic) {
    rule = diagnostic.rule
    span = diagnostic.primary.span
  }
}

extension VersionedReference {
  init(_ version: Version, _ header: EntryHeader, in model: FlowModel) {
    let (file, line) = model.place(of: header.span)
    self.init(
      version: version,
      reference: .init(id: model.registry.qualifiedID(header), file: file, line: line))
  }
}

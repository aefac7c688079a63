import Diagnostics
import Registry

extension Tracer {
  /// Where a declaration is printed.
  ///
  /// A term is printed by the passages that name it too.
  ///
  /// - Parameters:
  ///   - id: with its section, as `sharing.helpdesk`; or a name that only one declaration has.
  ///   - generation: the documents, languages and formats to look at.
  ///   - folder: that in which the generated files lie.
  /// - Throws: `JobError` for a name that nothing has, or more than one declaration.
  public func trace(
    declaration id: String, in generation: Generation, folder: String
  ) throws(JobError) -> DeclarationTrace {
    let entry = try DeclarationFinder(registry).entry(calledLike: id)
    guard let place = Places(registry).place(of: entry) else {
      throw JobError(.unknownID, "nothing is declared as `\(id)`")
    }
    let prints = try self.prints(of: entry, in: generation, folder)
    guard prints.isEmpty else {
      return DeclarationTrace(declaration: place, prints: prints, reason: nil)
    }
    if !generation.isComplete, try !self.prints(of: entry, in: Generation(on: day), folder).isEmpty
    {
      let reason = "it is printed only in other documents, languages or formats"
      return DeclarationTrace(declaration: place, prints: [], reason: reason)
    }
    return DeclarationTrace(declaration: place, prints: [], reason: reason(for: entry))
  }

  private func prints(
    of entry: EntryID, in generation: Generation, _ folder: String
  ) throws(JobError) -> [DeclarationTrace.Print] {
    var prints: [DeclarationTrace.Print] = []
    for document in try generation.renderedDocuments(of: registry) {
      let wording = try Wording(locale: document.composed.locale, in: registry)
      let naming = Naming(entry, Speaker(registry: registry, wording: wording, day: day))
      for file in document.files {
        guard let format = file.format else { continue }
        prints += self.prints(naming, in: file, as: format, of: document, folder)
      }
    }
    return prints
  }

  private func prints(
    _ naming: Naming, in file: RenderedFile, as format: DocumentFormat,
    of document: RenderedDocument, _ folder: String
  ) -> [DeclarationTrace.Print] {
    let reading = LineReading(document.composed, as: format)
    var prints: [DeclarationTrace.Print] = []
    for (index, line) in file.rendering.lines.enumerated() {
      let isEntrys = line.sources.contains(naming.entry)
      guard isEntrys || naming.isTerm else { continue }
      for passage in reading.passages(on: line) where naming.isNamed(by: passage) {
        // A passage that is wrapped over lines is printed once.
        if let last = prints.last, last.text == passage.text, last.section == line.section {
          continue
        }
        prints.append(
          DeclarationTrace.Print(
            file: folder.isEmpty ? file.name : "\(folder)/\(file.name)", line: index + 1,
            document: document.composed.id, locale: document.composed.locale, format: format,
            section: line.section, text: passage.text))
      }
    }
    return prints
  }

  // MARK: Why not

  private func reason(for entry: EntryID) -> String {
    if registry.documents.isEmpty { return "the registry declares no document" }
    switch entry.section {
    case .registry, .organization: return "no document says anything of it"
    case .collection, .uses, .sharing, .never, .choices, .retention:
      return reason(forStatement: entry)
    case .documents: return "the document has no text"
    default: return "no printed statement names it"
    }
  }

  private func reason(forStatement entry: EntryID) -> String {
    let isGuardrail = registry.never.contains { $0.header.id == entry && !$0.isPublished }
    if isGuardrail { return "it is a guardrail (`publish: false`): checked, never printed" }
    let isTaken = registry.documents.contains { document in
      registry.printing(of: document).joined().contains { registry.header(of: $0)?.id == entry }
    }
    return isTaken
      ? "it does not hold on the day of the documents that would print it"
      : "no section of a document takes it"
  }
}

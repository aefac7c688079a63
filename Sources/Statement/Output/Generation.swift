import Diagnostics
import FlowAlgebra
import Registry

/// The formats in which documents are generated.
public enum DocumentFormat: String, CaseIterable, Sendable {
  case markdown, html, text, json

  /// What is generated unless formats are named.
  public static let standard: [DocumentFormat] = [.markdown, .html, .text]

  /// The last part of a file's name.
  public var fileExtension: String {
    switch self {
    case .markdown: "md"
    case .html: "html"
    case .text: "txt"
    case .json: "json"
    }
  }

  public var renderer: any DocumentRenderer {
    switch self {
    case .markdown: MarkdownRenderer()
    case .html: HTMLRenderer()
    case .text: PlainTextRenderer()
    case .json: DocumentJSONRenderer()
    }
  }
}

/// What a registry generates: each document in each language and format.
public struct Generation: Sendable {
  public var documents: [String]?
  public var locales: [LocaleTag]?
  public var formats: [DocumentFormat]
  /// What holds on this day is said; nil leaves the day to the registry.
  public var day: CalendarDate?
  /// Whether gaps and open questions are marked in the text.
  public var isDraft: Bool

  /// - Parameters:
  ///   - documents: ids of documents; nil for all.
  ///   - locales: nil for all of the registry's.
  public init(
    documents: [String]? = nil, locales: [LocaleTag]? = nil,
    formats: [DocumentFormat] = DocumentFormat.standard, on day: CalendarDate? = nil,
    isDraft: Bool = false
  ) {
    self.isDraft = isDraft
    self.documents = documents
    self.locales = locales
    self.formats = formats
    self.day = day
  }

  /// Whether this is everything that the registry generates.
  public var isComplete: Bool {
    documents == nil && locales == nil && Set(formats).isSuperset(of: DocumentFormat.standard)
  }

  /// The files, named `DOCUMENT.LOCALE.md`, with `DOCUMENT.LOCALE.sources.json` beside them.
  ///
  /// - Throws: `JobError` for a document or language that the registry does not have, and for a
  ///   language that has no wording.
  public func files(of registry: Registry) throws(JobError) -> [GeneratedFolder.File] {
    try renderedDocuments(of: registry).flatMap(\.files).concurrentMap { file in
      GeneratedFolder.File(name: file.name, contents: file.rendering.text)
    }
  }

  /// Each document in each language.
  ///
  /// - Throws: as `files(of:)`.
  public func renderedDocuments(of registry: Registry) throws(JobError) -> [RenderedDocument] {
    try composedDocuments(of: registry).concurrentMap { document, composed in
      RenderedDocument(document, composed, in: formats)
    }
  }

  /// Each document in each language, before it takes a format.
  ///
  /// - Throws: as `files(of:)`.
  func composedDocuments(
    of registry: Registry
  ) throws(JobError) -> [(Document, ComposedDocument)] {
    let documents = try chosenDocuments(of: registry)
    // Without documents no language needs wording.
    if documents.isEmpty { return [] }
    let wordings = try chosenLocales(of: registry).map { locale throws(JobError) in
      try Wording(locale: locale, in: registry)
    }
    let wanted = documents.flatMap { document in wordings.map { (document, $0) } }
    let model = FlowModel(registry)
    let composed = wanted.concurrentMap { document, wording in
      Result { () throws(JobError) in
        (document, try compose(document, in: model, wording: wording))
      }
    }
    return try composed.map { made throws(JobError) in try made.get() }
  }

  /// - Throws: `JobError` when the statements overlap in too many pieces.
  func compose(
    _ document: Document, in model: FlowModel, wording: Wording
  ) throws(JobError) -> ComposedDocument {
    do {
      var composer = try DocumentComposer(document, in: model, wording: wording, on: day)
      let composed = try composer.compose()
      return isDraft ? DraftMarks(model.registry, wording).mark(composed) : composed
    } catch {
      throw JobError(
        .invalidRegistry,
        "the statements overlap in too many pieces to be summed up: split the largest ones")
    }
  }

  func chosenDocuments(of registry: Registry) throws(JobError) -> [Document] {
    guard let documents else { return registry.documents }
    var chosen: [Document] = []
    for name in documents {
      let document = try registry.document(calledLike: name)
      if !chosen.contains(where: { $0.header.id == document.header.id }) {
        chosen.append(document)
      }
    }
    return chosen
  }

  func chosenLocales(of registry: Registry) throws(JobError) -> [LocaleTag] {
    guard let locales else { return registry.locales }
    for locale in locales where !registry.locales.contains(locale) {
      throw JobError(
        .unknownID,
        "`\(locale.code)` is not among the registry's locales: "
          + registry.locales.map { "`\($0.code)`" }.joined(separator: ", "))
    }
    return locales
  }
}

extension Wording {
  /// The wording of a language with a registry's own in it.
  ///
  /// - Throws: `JobError` when the language has no wording.
  public init(
    locale: LocaleTag, in registry: Registry, as genre: Genre = .statement
  ) throws(JobError) {
    let language =
      Language.known.first { $0.locale == locale }
      ?? Language.known.first { locale.code.hasPrefix($0.locale.code + "-") }
    guard let language else {
      throw JobError(
        .badValue,
        "no wording is known for `\(locale.code)`; statements can be written in "
          + Language.known.map { "`\($0.locale.code)`" }.joined(separator: ", "))
    }
    var overrides: [PhraseID: Pattern] = [:]
    for override in registry.wording {
      guard let id = PhraseID(rawValue: override.pattern.value),
        let forms = override.text.forms(in: locale, default: registry.defaultLocale),
        let pattern = try? Pattern(forms.object)
      else { continue }
      overrides[id] = pattern
    }
    let address = registry.settings.address.first { $0.0 == locale }?.1
    self.init(
      language, locale: locale, isInformal: address == .informal, as: genre,
      overrides: overrides)
  }
}

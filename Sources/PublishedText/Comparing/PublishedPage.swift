import Diagnostics
import Registry
import Statement

/// A page that somebody published, and the document that it is compared with.
public struct PublishedPage {
  private let file: SourceFile
  private let text: PageText
  private let registry: Registry
  private let rendered: RenderedDocument

  /// - Parameters:
  ///   - format: nil goes by the file's name.
  ///   - document: the id or title of a document; nil takes the one that the file's name or the
  ///     page's headings name, or else the first.
  ///   - locale: nil takes the one that the file's name or the page names, or else that of its words.
  /// - Throws: `JobError` for a file that is no text, and as `Generation` does.
  public init(
    _ file: SourceFile, as format: PageFormat? = nil, of registry: Registry,
    document: String? = nil, locale: LocaleTag? = nil, on day: CalendarDate? = nil
  ) throws(JobError) {
    self.file = file
    self.registry = registry
    text = try (format ?? PageFormat(of: file)).read(file)
    let clues = PageClues(file: file, text: text, registry: registry)
    guard let known = document ?? clues.document else {
      throw JobError(.invalidRegistry, "the registry declares no document to compare with")
    }
    let generation = Generation(
      documents: [known], locales: [locale ?? clues.locale], on: day)
    guard let rendered = try generation.renderedDocuments(of: registry).first else {
      throw JobError(.unknownID, "no document is called `\(known)`")
    }
    self.rendered = rendered
  }

  /// What of the page the document says, and what of the document the page says.
  public var comparison: TextComparison {
    TextComparer(file: file, text: text, registry: registry, rendered: rendered).comparison
  }
}

/// What tells the document and the language of a page.
private struct PageClues {
  let file: SourceFile
  let text: PageText
  let registry: Registry

  private var nameParts: [String] {
    (file.path.split(separator: "/").last ?? "").split(separator: ".").map(String.init)
  }

  /// By the file's name, by a heading, else the first that is declared.
  var document: String? {
    let ids = registry.documents.map { registry.id($0.header) }
    if let name = nameParts.first, ids.contains(name) { return name }
    let headings = Set(text.blocks.filter { $0.kind == .heading }.map { $0.text.string.wordKey })
    let titled = registry.documents.first { document in
      (document.title?.versions ?? []).contains { headings.contains($0.forms.object.wordKey) }
    }
    return titled.map { registry.id($0.header) } ?? ids.first
  }

  var locale: LocaleTag {
    let named = (nameParts.dropFirst().prefix(1) + [text.language].compactMap { $0 })
      .compactMap { LocaleTag($0) }
    for tag in named {
      if let exact = registry.locales.first(where: { $0 == tag }) { return exact }
      if let near = registry.locales.first(where: { $0.language == tag.language }) { return near }
    }
    let words = text.blocks.flatMap { $0.text.string.pageWords }
    let familiarity = registry.locales.map { locale in
      Lexicon(FieldWords.of(locale), names: []).familiarity(words)
    }
    let most = familiarity.max() ?? 0
    return zip(registry.locales, familiarity).first { $0.1 == most }?.0 ?? registry.defaultLocale
  }
}

import Diagnostics
import Registry

/// A document in one language with the files that are made of it.
public struct RenderedDocument: Sendable {
  public let document: Document
  public let composed: ComposedDocument
  /// In each format; then the sources.
  public let files: [RenderedFile]

  init(_ document: Document, _ composed: ComposedDocument, in formats: [DocumentFormat]) {
    self.document = document
    self.composed = composed
    let stem = "\(composed.id).\(composed.locale.code)"
    files = (formats + [nil]).concurrentMap { format in
      guard let format else {
        return RenderedFile(
          name: "\(stem).\(SourcesFile.fileExtension)", format: nil,
          rendering: SourcesFile(composed).rendering)
      }
      return RenderedFile(
        name: "\(stem).\(format.fileExtension)", format: format,
        rendering: format.renderer.render(composed))
    }
  }
}

/// A generated file, line by line.
public struct RenderedFile: Sendable {
  public let name: String
  /// Nil for the file that holds the sources.
  public let format: DocumentFormat?
  public let rendering: Rendering
}

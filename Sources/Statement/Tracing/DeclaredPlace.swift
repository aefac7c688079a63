import Diagnostics
import Registry

/// A declaration and where it stands.
public struct DeclaredPlace: Sendable, Hashable {
  /// With its section: `sharing.helpdesk`.
  public let id: String
  /// What it is: "sharing", "recipient".
  public let kind: String
  public let file: String
  public let position: Position
}

/// A section of a document and where it is declared.
public struct SectionPlace: Sendable, Hashable {
  public let anchor: String
  /// The document's own place for a section that the program adds.
  public let file: String
  public let position: Position
}

/// Finds the places of a registry's declarations.
package struct Places {
  private let registry: Registry
  private let headers: [EntryID: EntryHeader]

  package init(_ registry: Registry) {
    self.registry = registry
    headers = Dictionary(
      registry.headers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nil for what no file declares.
  package func place(of id: EntryID) -> DeclaredPlace? {
    guard let span = headers[id]?.span, let (file, position) = place(of: span) else { return nil }
    return DeclaredPlace(
      id: id.qualified(registry.names), kind: id.section.bareNoun, file: file, position: position)
  }

  func place(ofSection anchor: String, of document: Document) -> SectionPlace? {
    let index = document.sections.indices.first { index in
      (document.sections[index].anchor(registry.names) ?? "section-\(index + 1)") == anchor
    }
    let span = index.map { document.sections[$0].span } ?? document.header.span
    return place(of: span).map {
      SectionPlace(anchor: anchor, file: $0.file, position: $0.position)
    }
  }

  private func place(of span: Span) -> (file: String, position: Position)? {
    guard registry.files.indices.contains(Int(span.file.index)) else { return nil }
    let file = registry.files[Int(span.file.index)]
    return (file.path, file.position(at: span.start))
  }
}

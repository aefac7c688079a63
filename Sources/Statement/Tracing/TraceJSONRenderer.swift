import Diagnostics

/// The object of `trace --format json`, version 1.
public struct TraceJSONRenderer: TraceRenderer {
  public init() {}

  public func render(_ trace: FileTrace) -> String { jsonText(FileObject(trace)) }

  public func render(_ trace: DeclarationTrace) -> String { jsonText(DeclarationObject(trace)) }
}

private let formatVersion = 1

private struct FileObject: Encodable {
  struct LineObject: Encodable {
    let line: Int
    let text: String
    let section: SectionObject?
    let declarations: [DeclaredPlaceObject]
  }

  let formatVersion = Statement.formatVersion
  let file: String
  let document: String
  let locale: String
  let format: String
  let lines: [LineObject]

  init(_ trace: FileTrace) {
    file = trace.file
    document = trace.document
    locale = trace.locale.code
    format = trace.format?.rawValue ?? "sources"
    lines = trace.lines.map { line in
      LineObject(
        line: line.number, text: line.text, section: line.section.map(SectionObject.init),
        declarations: line.declarations.map(DeclaredPlaceObject.init))
    }
  }
}

private struct SectionObject: Encodable {
  let anchor: String
  let file: String
  let line: Int
  let column: Int

  init(_ section: SectionPlace) {
    anchor = section.anchor
    file = section.file
    line = section.position.line
    column = section.position.column
  }
}

/// A declaration and where it stands, as JSON tells it.
package struct DeclaredPlaceObject: Encodable {
  let id: String
  let kind: String
  let file: String
  let line: Int
  let column: Int

  package init(_ place: DeclaredPlace) {
    id = place.id
    kind = place.kind
    file = place.file
    line = place.position.line
    column = place.position.column
  }
}

private struct DeclarationObject: Encodable {
  struct PrintObject: Encodable {
    let file: String
    let line: Int
    let document: String
    let locale: String
    let format: String
    let section: String?
    let text: String
  }

  let formatVersion = Statement.formatVersion
  let declaration: DeclaredPlaceObject
  let prints: [PrintObject]
  let reason: String?

  init(_ trace: DeclarationTrace) {
    declaration = DeclaredPlaceObject(trace.declaration)
    prints = trace.prints.map { print in
      PrintObject(
        file: print.file, line: print.line, document: print.document, locale: print.locale.code,
        format: print.format.rawValue, section: print.section, text: print.text)
    }
    reason = trace.reason
  }
}

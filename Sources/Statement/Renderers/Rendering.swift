import Registry

/// A document in a format, line by line, each with what it comes from.
public struct Rendering: Sendable {
  public struct Line: Sendable {
    public var text: String
    /// The anchor of the document's section; nil outside of all.
    public var section: String?
    /// The declarations that the line states; for headings and authored text, the document's own.
    public var sources: [EntryID]
  }

  public private(set) var lines: [Line] = []

  public init() {}

  /// The whole file.
  public var text: String {
    var text = ""
    text.reserveCapacity(lines.reduce(0) { $0 + $1.text.utf8.count + 1 })
    for line in lines {
      text += line.text
      text += "\n"
    }
    return text
  }

  /// Adds lines of one origin.
  mutating func add(_ text: String, section: String? = nil, _ sources: [EntryID]) {
    guard text.utf8.contains(UInt8(ascii: "\n")) else {
      lines.append(Line(text: text, section: section, sources: sources))
      return
    }
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      lines.append(Line(text: String(Substring(line)), section: section, sources: sources))
    }
  }

  /// The lines behind the first ones.
  func dropping(_ count: Int) -> Rendering {
    var rest = self
    rest.lines.removeFirst(count)
    return rest
  }

  mutating func addEmptyLine(section: String? = nil) { add("", section: section, []) }
}

/// Turns documents into files of one format.
public protocol DocumentRenderer: Sendable {
  func render(_ document: ComposedDocument) -> Rendering

  /// The blocks of a section, without its heading, for a document that others own.
  func render(_ section: ComposedSection, of document: ComposedDocument) -> Rendering
}

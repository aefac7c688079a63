import Diagnostics

/// What is generated under one name.
public struct Document: Entry {
  public var header: EntryHeader
  public var title: LocalizedText?
  public var effective: Located<CalendarDate>?
  /// What the document is limited to.
  public var about: Scope?
  public var sections: [DocumentSection] = []
}

extension Document {
  /// A document that prints everything of one part; no file declares it.
  public init(printing part: GeneratedPart) {
    self.init(header: EntryHeader(EntryID(.documents), at: .nowhere))
    let generate = [Located(part, at: .nowhere)]
    sections = [DocumentSection(span: .nowhere, generate: generate)]
  }
}

/// A part of a document: generated from statements, or authored.
public struct DocumentSection: Sendable {
  public var span: Span
  public var id: Located<Name>?
  public var heading: LocalizedText?
  /// Empty for an authored section.
  public var generate: [Located<GeneratedPart>] = []
  /// The statements that name, in each slot, one of its values or something narrower.
  public var about: Scope?
  public var intro: LocalizedText?
  /// The paragraphs of an authored section.
  public var text: [LocalizedText] = []

  /// The id by which texts refer to the section: its own, or else its only generated part.
  public func anchor(_ names: NameTable) -> String? {
    id.map { names[$0.value] } ?? (generate.count == 1 ? generate[0].value.rawValue : nil)
  }
}

/// The owner's own wording of a generated sentence.
public struct WordingOverride: Sendable {
  /// The sentence pattern's id.
  public var pattern: Located<String>
  public var text: LocalizedText
}

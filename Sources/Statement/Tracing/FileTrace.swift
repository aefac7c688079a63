import Registry

/// Where lines of a generated file come from.
public struct FileTrace: Sendable {
  /// As it was asked for.
  public let file: String
  public let document: String
  public let locale: LocaleTag
  /// Nil for the file that holds the sources.
  public let format: DocumentFormat?
  public let lines: [LineTrace]
}

/// Where a line comes from.
public struct LineTrace: Sendable {
  /// From 1.
  public let number: Int
  /// What readers see of the sentences, headings or rows on the line; the line itself where it has
  /// none.
  public let text: String
  /// Nil outside of all sections.
  public let section: SectionPlace?
  /// The document itself for headings, authored text and what holds a page together.
  public let declarations: [DeclaredPlace]
}

/// Where a declaration is printed.
public struct DeclarationTrace: Sendable {
  /// A passage in a file.
  public struct Print: Sendable, Equatable {
    /// With its folder.
    public let file: String
    /// From 1: the first line of the passage.
    public let line: Int
    public let document: String
    public let locale: LocaleTag
    public let format: DocumentFormat
    public let section: String?
    public let text: String
  }

  public let declaration: DeclaredPlace
  public let prints: [Print]
  /// Why it is printed nowhere.
  public let reason: String?
}

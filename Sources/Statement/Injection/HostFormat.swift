/// The formats of documents that people own and into which text can be injected.
public enum HostFormat: Sendable {
  case markdown, html

  /// By the ending of a file's name; nil for other files.
  public init?(path: String) {
    let parts = path.lastPathComponent.split(separator: ".", omittingEmptySubsequences: false)
    switch parts.dropFirst().last?.lowercased() {
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    default: return nil
    }
  }

  /// The format in which text is generated for it.
  var documentFormat: DocumentFormat {
    switch self {
    case .markdown: .markdown
    case .html: .html
    }
  }

  /// What stands between a marker and the text, in line breaks: a blank line in Markdown, where a list
  /// or paragraph would else go on.
  var lineBreaks: Int {
    switch self {
    case .markdown: 2
    case .html: 1
    }
  }
}

import Diagnostics

/// The formats in which statements are published.
public enum PageFormat: String, CaseIterable, Sendable {
  case markdown, html, text

  /// By the ending of a file's name, or else by what the file begins with.
  init(of file: SourceFile) {
    let name = file.path.split(separator: "/").last ?? ""
    switch name.split(separator: ".").dropFirst().last?.lowercased() {
    case "md", "markdown": self = .markdown
    case "html", "htm", "xhtml": self = .html
    case "txt", "text": self = .text
    default:
      let start = file.bytes.drop { $0 <= 0x20 || $0 >= 0x80 }
      self = start.first == UInt8(ascii: "<") ? .html : .text
    }
  }

  /// What readers see of a page.
  ///
  /// - Throws: `JobError` for what is no text.
  func read(_ file: SourceFile) throws(JobError) -> PageText {
    guard !file.bytes.contains(0) else {
      throw JobError(.unreadableFile, "`\(file.path)` is no text in UTF-8")
    }
    let bytes = PageBytes(file.bytes)
    switch self {
    case .html:
      var reader = HTMLReader(bytes)
      return reader.read()
    case .markdown:
      var reader = MarkdownReader(bytes)
      return reader.read()
    case .text:
      var reader = PlainTextReader(bytes)
      return reader.read()
    }
  }
}

/// The bytes of a page in UTF-8, each with its place in the file.
///
/// What is not UTF-8 is read as Latin 1, as old pages are written.
struct PageBytes {
  let bytes: [UInt8]
  private let isLatin: Bool

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isLatin = String(validating: bytes, as: UTF8.self) == nil
  }

  /// What a byte of the file is in UTF-8.
  func encoded(_ index: Int) -> [UInt8] {
    let byte = bytes[index]
    guard isLatin, byte >= 0x80 else { return [byte] }
    return [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
  }
}

/// The line that opens a fenced block of code in Markdown.
struct Fence {
  private let mark: UInt8
  private let length: Int

  /// Nil for any other line. Within quotes and lists fences count too.
  init?(_ line: ArraySlice<UInt8>) {
    let text = line.withoutContainers
    guard let mark = text.first, mark == .backtick || mark == .tilde else { return nil }
    let length = text.prefix { $0 == mark }.count
    // Back-ticks after three back-ticks make a code span.
    let isSpan = mark == .backtick && text.dropFirst(length).contains(.backtick)
    guard length >= 3, !isSpan else { return nil }
    self.mark = mark
    self.length = length
  }

  func isClosed(by line: ArraySlice<UInt8>) -> Bool {
    let text = line.withoutContainers
    let run = text.prefix { $0 == mark }.count
    return run >= length && text.dropFirst(run).isBlank
  }
}

extension ArraySlice<UInt8> {
  var isBlank: Bool { allSatisfy(\.isSpace) }

  /// In columns; a tab goes to the next multiple of four.
  var indentation: Int {
    var columns = 0
    for byte in self {
      switch byte {
      case .space: columns += 1
      case .tab: columns += 4 - columns % 4
      default: return columns
      }
    }
    return columns
  }

  /// The line without the marks of quotes and list items before it.
  fileprivate var withoutContainers: ArraySlice<UInt8> {
    var rest = drop(while: \.isSpace)
    while let first = rest.first {
      if first == .greaterThan {
        rest = rest.dropFirst().drop(while: \.isSpace)
        continue
      }
      let isBullet = "-+*".utf8.contains(first)
      let digits = rest.prefix { $0.isDigit }.count
      let markLength = isBullet ? 1 : digits > 0 ? digits + 1 : 0
      let mark = rest.prefix(markLength)
      let isItem = isBullet || mark.last.map { ".)".utf8.contains($0) } ?? false
      guard isItem, let next = rest.dropFirst(markLength).first, next.isSpace else { return rest }
      rest = rest.dropFirst(markLength).drop(while: \.isSpace)
    }
    return rest
  }
}

extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let lessThan = UInt8(ascii: "<")
  static let greaterThan = UInt8(ascii: ">")
  static let backslash = UInt8(ascii: "\\")
  static let backtick = UInt8(ascii: "`")
  static let tilde = UInt8(ascii: "~")

  var isSpace: Bool { self == .space || (0x09...0x0D).contains(self) }

  var isDigit: Bool { (0x30...0x39).contains(self) }

  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }

  var isLetterOrDigit: Bool { isDigit || (0x61...0x7A).contains(lowercased) }
}

/// Finds the markers of a document, byte by byte.
///
/// What shows a marker to readers instead of setting one is passed over: in Markdown fenced and
/// indented code and code spans, in both formats the elements that hold code or plain text. Within a
/// marked region only markers count, because the rest will be replaced.
struct MarkerScanner {
  private let bytes: [UInt8]
  private let host: HostFormat
  private var index = 0
  private var depth = 0
  private var markers: [Marker] = []
  /// Whether an indented line is code, and not the continuation of a paragraph.
  private var mayBeginCode = true
  // What was found ahead is kept, so that no document takes quadratic time.
  private var nextCommentEnd = -1
  private var nextParagraphEnd = -1
  /// The elements that end nowhere from here on.
  private var unclosed: Set<String> = []

  static func markers(in bytes: [UInt8], of host: HostFormat) -> [Marker] {
    var scanner = MarkerScanner(bytes: bytes, host: host)
    scanner.scan()
    return scanner.markers
  }

  private init(bytes: [UInt8], host: HostFormat) {
    self.bytes = bytes
    self.host = host
  }

  private mutating func scan() {
    // A byte order mark is no text of the first line.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    var isLineStart = true
    while index < bytes.count {
      if isLineStart, host == .markdown, depth == 0, skipCodeLines() { continue }
      let start = index
      step()
      isLineStart = start < index && bytes[index - 1] == .lineFeed
    }
  }

  /// Takes in the next byte, or what begins with it.
  private mutating func step() {
    switch bytes[index] {
    case .lessThan:
      if comment() { return }
      if depth == 0, plainElement() { return }
      index += 1
    case .backslash where host == .markdown && depth == 0:
      let isEscape = index + 1 < bytes.count && bytes[index + 1] != .lineFeed
      index += isEscape ? 2 : 1
    case .backtick where host == .markdown && depth == 0: codeSpan()
    default: index += 1
    }
  }

  // MARK: Comments

  /// A comment as HTML has them; one that is not closed is none, nor is one within a paragraph of
  /// Markdown that is closed in another.
  private mutating func comment() -> Bool {
    guard bytes[index...].starts(with: Self.commentStart) else { return false }
    // `<!-->` is a whole comment.
    guard let end = commentEnd(from: index + 2) else { return false }
    if host == .markdown, depth == 0, !isFirstOnLine, paragraphEnd() < end { return false }
    let range = index..<end + Self.commentEnd.count
    let content = min(index + Self.commentStart.count, end)..<end
    if let marker = Marker(content: String(decoding: bytes[content], as: UTF8.self), range: range) {
      depth = max(0, depth + (marker.isEnd ? -1 : 1))
      markers.append(marker)
    }
    index = range.upperBound
    return true
  }

  private mutating func commentEnd(from start: Int) -> Int? {
    if nextCommentEnd < start { nextCommentEnd = find(Self.commentEnd, from: start) ?? bytes.count }
    return nextCommentEnd < bytes.count ? nextCommentEnd : nil
  }

  /// Whether only white space stands before on the line.
  private var isFirstOnLine: Bool {
    bytes[..<index].reversed().first { $0 != .space && $0 != .tab }.map { $0 == .lineFeed } ?? true
  }

  private mutating func paragraphEnd() -> Int {
    if nextParagraphEnd < index {
      nextParagraphEnd = bytes.indices[index...].first(where: isParagraphEnd) ?? bytes.count
    }
    return nextParagraphEnd
  }

  private static let commentStart = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)

  // MARK: Elements

  /// The elements whose contents are code or plain text.
  private static let plainElements = ["pre", "code", "script", "style", "textarea", "title"]

  private mutating func plainElement() -> Bool {
    let nameStart = index + 1
    var nameEnd = nameStart
    while nameEnd < bytes.count, bytes[nameEnd].isLetterOrDigit { nameEnd += 1 }
    guard nameEnd > nameStart, nameEnd < bytes.count else { return false }
    let name = String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self).lowercased()
    let isWhole = bytes[nameEnd].isSpace || bytes[nameEnd] == .greaterThan
    let isPlain = isWhole && Self.plainElements.contains(name)
    guard isPlain else {
      // In Markdown "<" is often no tag at all; in a page one that is not closed takes in the rest.
      if host == .html { index = endOfTag(from: nameEnd) ?? bytes.count }
      return host == .html
    }
    guard !unclosed.contains(name) else { return false }
    let tagEnd = endOfTag(from: nameEnd) ?? bytes.count
    guard let end = findClosingTag(of: name, from: tagEnd) else {
      unclosed.insert(name)
      return false
    }
    // A span of code ends with its paragraph.
    if host == .markdown, name == "code", paragraphEnd() < end { return false }
    index = end
    return true
  }

  /// The place after a tag's ">", quoted attributes passed over.
  private func endOfTag(from start: Int) -> Int? {
    var quote: UInt8?
    for place in start..<bytes.count {
      let byte = bytes[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == .quote || byte == .apostrophe {
        quote = byte
      } else if byte == .greaterThan {
        return place + 1
      }
    }
    return nil
  }

  private func findClosingTag(of name: String, from start: Int) -> Int? {
    let pattern = Array("</\(name)".utf8)
    var place = start
    while place + pattern.count <= bytes.count {
      let candidate = bytes[place..<place + pattern.count]
      if candidate.elementsEqual(pattern, by: { $0.lowercased == $1 }) {
        return place + pattern.count
      }
      place += 1
    }
    return nil
  }

  // MARK: Code in Markdown

  /// A code span; back-ticks that nothing in their paragraph answers are text.
  private mutating func codeSpan() {
    let length = run(of: .backtick, from: index)
    var place = index + length
    index = place
    while place < bytes.count, !isParagraphEnd(place) {
      guard bytes[place] == .backtick else {
        place += 1
        continue
      }
      let closing = run(of: .backtick, from: place)
      place += closing
      if closing == length {
        index = place
        return
      }
    }
  }

  /// Whether a line break is followed by an empty line or a block of code.
  private func isParagraphEnd(_ place: Int) -> Bool {
    guard bytes[place] == .lineFeed else { return false }
    let next = line(from: place + 1)
    return next.isBlank || Fence(next) != nil
  }

  /// Passes over a fenced block, or over a line of indented code.
  private mutating func skipCodeLines() -> Bool {
    let line = line(from: index)
    if let fence = Fence(line) {
      skip(fence)
      mayBeginCode = true
      return true
    }
    if line.isBlank {
      mayBeginCode = true
    } else if mayBeginCode, line.indentation >= 4 {
      index = endOfLine(from: index)
      return true
    } else {
      mayBeginCode = false
    }
    return false
  }

  /// Passes over a fenced block; one that is not closed goes on to the end.
  private mutating func skip(_ fence: Fence) {
    index = endOfLine(from: index)
    while index < bytes.count {
      let isEnd = fence.isClosed(by: line(from: index))
      index = endOfLine(from: index)
      if isEnd { return }
    }
  }

  // MARK: Bytes

  private func line(from start: Int) -> ArraySlice<UInt8> {
    let end = bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
    return bytes[start..<end]
  }

  /// The place after the line's break.
  private func endOfLine(from start: Int) -> Int {
    bytes[start...].firstIndex(of: .lineFeed).map { $0 + 1 } ?? bytes.count
  }

  private func run(of byte: UInt8, from start: Int) -> Int {
    bytes[start...].prefix { $0 == byte }.count
  }

  private func find(_ pattern: [UInt8], from start: Int) -> Int? {
    var place = start
    while place + pattern.count <= bytes.count {
      if bytes[place...].starts(with: pattern) { return place }
      place += 1
    }
    return nil
  }
}

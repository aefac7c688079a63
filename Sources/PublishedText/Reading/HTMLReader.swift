/// Reads what people see of a page in HTML, however broken its markup, in time that grows with its
/// length alone.
struct HTMLReader {
  private let page: PageBytes
  private let bytes: [UInt8]
  private var writer = PageWriter()
  private var place = 0
  /// How many menus the place lies in.
  private var menus = 0
  /// The last places of what ends tags and their values: nothing is looked for behind them.
  private let lastEnd: Int
  private let lastQuotes: [UInt8: Int]

  init(_ page: PageBytes) {
    self.page = page
    bytes = page.bytes
    lastEnd = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
    lastQuotes = [UInt8(ascii: "\""), UInt8(ascii: "'")].reduce(into: [:]) { last, quote in
      last[quote] = page.bytes.lastIndex(of: quote)
    }
  }

  mutating func read() -> PageText {
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "<") where readMarkup(): break
      case UInt8(ascii: "&"): readReference()
      default:
        writer.add(page.encoded(place), at: place)
        place += 1
      }
    }
    writer.end()
    return writer.page
  }

  private mutating func readReference() {
    if let reference = CharacterReference(in: bytes[...], at: place) {
      writer.add(reference.text.utf8, at: place)
      place += reference.length
    } else {
      writer.add(bytes[place], at: place)
      place += 1
    }
  }

  // MARK: Markup

  /// Passes a tag or a comment; false where the sign begins none.
  private mutating func readMarkup() -> Bool {
    guard place + 1 < bytes.count, place < lastEnd else { return false }
    switch bytes[place + 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      let isComment = bytes[place...].starts(with: Array("<!--".utf8))
      place = isComment ? end(of: "-->", from: place + 4) : end(of: ">", from: place)
      return true
    case UInt8(ascii: "/"):
      guard let tag = tag(at: place + 2) else { return false }
      place = tag.end
      close(tag.name)
      return true
    default:
      guard let tag = tag(at: place + 1) else { return false }
      place = tag.end
      open(tag)
      return true
    }
  }

  private struct Tag {
    let name: String
    let attributes: Range<Int>
    let end: Int
  }

  private func tag(at start: Int) -> Tag? {
    var index = start
    while index < bytes.count, bytes[index].isPartOfTagName { index += 1 }
    guard index > start, bytes[start].isLetter else { return nil }
    let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    let attributes = index
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      let byte = bytes[index]
      index += 1
      guard let last = lastQuotes[byte], index <= last, bytes[index - 2] == UInt8(ascii: "=")
      else { continue }
      while index < last, bytes[index] != byte { index += 1 }
      index += 1
    }
    return Tag(name: name, attributes: attributes..<min(index, bytes.count), end: index + 1)
  }

  /// The place behind a text; the end of the file where it is not found.
  private func end(of text: String, from start: Int) -> Int {
    let wanted = Array(text.utf8)
    var index = start
    while index + wanted.count <= bytes.count {
      if bytes[index] == wanted[0], bytes[index..<index + wanted.count].elementsEqual(wanted) {
        return index + wanted.count
      }
      index += 1
    }
    return bytes.count
  }

  // MARK: Elements

  private mutating func open(_ tag: Tag) {
    if tag.name == "html" { readLanguage(tag) }
    if Self.unseen.contains(tag.name) || isHidden(tag) { return skip(tag) }
    if tag.name == "br" { return writer.addSpace() }
    if tag.name == "nav" { menus += 1 }
    guard let kind = Self.blocks[tag.name] else { return }
    writer.begin(menus > 0 ? .menu : kind)
  }

  private mutating func close(_ name: String) {
    if name == "nav", menus > 0 {
      writer.end()
      menus -= 1
    }
    guard Self.blocks[name] != nil else { return }
    writer.end()
    if menus > 0 { writer.begin(.menu) }
  }

  /// Passes an element that nobody sees; one that is not closed goes on to the end of the page.
  private mutating func skip(_ tag: Tag) {
    guard !Self.empty.contains(tag.name) else { return }
    let isRaw = tag.name == "script" || tag.name == "style"
    var depth = 1
    while place < bytes.count, depth > 0 {
      guard bytes[place] == UInt8(ascii: "<") else {
        place += 1
        continue
      }
      let isEnd = place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "/")
      let start = place + (isEnd ? 2 : 1)
      guard
        bytes[min(start, bytes.count)...].prefix(tag.name.utf8.count)
          .elementsEqual(tag.name.utf8, by: { $0 | 0x20 == $1 || $0 == $1 }),
        isEnd || !isRaw, let inner = self.tag(at: start)
      else {
        place += 1
        continue
      }
      place = inner.end
      if inner.name == tag.name { depth += isEnd ? -1 : 1 }
    }
  }

  private func isHidden(_ tag: Tag) -> Bool {
    words(of: tag).contains { word in
      word == "hidden" || word.hasPrefix("hidden=") || word == "aria-hidden=\"true\""
    }
  }

  private mutating func readLanguage(_ tag: Tag) {
    let value = words(of: tag).first { $0.hasPrefix("lang=") }?.dropFirst(5)
    if let value { writer.name(language: value.filter { $0 != "\"" && $0 != "'" }) }
  }

  private func words(of tag: Tag) -> [String] {
    // What is longer than this is no attribute that is asked for.
    guard tag.attributes.count < 1024 else { return [] }
    return String(decoding: bytes[tag.attributes], as: UTF8.self)
      .split { $0.isWhitespace || $0 == ">" || $0 == "/" }.map(String.init)
  }

  private static let unseen: Set = [
    "script", "style", "template", "svg", "math", "head", "iframe", "object", "canvas", "audio",
    "video", "select",
  ]

  /// Elements that have no content.
  private static let empty: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]

  private static let blocks: [String: PageBlock.Kind] = {
    var blocks: [String: PageBlock.Kind] = [:]
    for level in 1...6 { blocks["h\(level)"] = .heading }
    for name in ["li", "dt", "dd", "summary"] { blocks[name] = .item }
    for name in ["td", "th", "caption"] { blocks[name] = .cell }
    for name in ["button", "option", "label"] { blocks[name] = .menu }
    let others = [
      "address", "article", "aside", "blockquote", "body", "details", "div", "dl", "fieldset",
      "figcaption", "figure", "footer", "form", "header", "hr", "html", "legend", "main", "nav",
      "ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
    ]
    for name in others { blocks[name] = .paragraph }
    return blocks
  }()
}

extension UInt8 {
  fileprivate var isLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }

  fileprivate var isPartOfTagName: Bool {
    isLetter || self >= 0x30 && self <= 0x39 || self == UInt8(ascii: "-")
      || self == UInt8(ascii: ":")
  }
}

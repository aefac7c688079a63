/// The elements of a page, found without a parser's leniency.
struct HTMLOutline {
  /// Whether all elements are known ones, nest, and are closed, and every `<` and `>` is one of theirs.
  private(set) var isSound = true
  private var open: [Substring] = []

  private static let known: Set<Substring> = [
    "html", "head", "meta", "title", "style", "body", "a", "header", "nav", "main", "section", "h1",
    "h2", "h3", "p", "span", "ul", "li", "table", "caption", "thead", "tbody", "tr", "th", "td",
  ]

  init(_ page: String) {
    var rest = page[...]
    if rest.hasPrefix("<!DOCTYPE html>") { rest.removeFirst("<!DOCTYPE html>".count) }
    while let start = rest.firstIndex(where: { $0 == "<" || $0 == ">" }) {
      guard rest[start] == "<", let end = rest[start...].firstIndex(of: ">") else {
        isSound = false
        return
      }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      read(tag)
      // What a style says is no text.
      if tag == "style", let style = rest.firstRange(of: "</style>") {
        rest = rest[style.lowerBound...]
      }
    }
    isSound = isSound && open.isEmpty
  }

  private mutating func read(_ tag: Substring) {
    if tag.hasPrefix("/") {
      isSound = isSound && open.popLast() == tag.dropFirst()
      return
    }
    let name = tag.prefix { $0 != " " }
    isSound = isSound && Self.known.contains(name) && hasWholeAttributes(tag.dropFirst(name.count))
    if name != "meta" { open.append(name) }
  }

  /// Whether a tag goes on with ` name="value"` only, and none of them runs a script.
  private func hasWholeAttributes(_ text: Substring) -> Bool {
    var rest = text
    while !rest.isEmpty {
      guard rest.hasPrefix(" ") else { return false }
      let name = rest.dropFirst().prefix { $0.isLetter || $0 == "-" }
      rest = rest.dropFirst(1 + name.count)
      guard !name.isEmpty, !name.hasPrefix("on"), rest.hasPrefix("=\""),
        let end = rest.dropFirst(2).firstIndex(of: "\"")
      else { return false }
      let value = rest[rest.index(rest.startIndex, offsetBy: 2)..<end]
      if name == "href", !["#", "https://", "http://", "mailto:", "tel:"].contains(where: {
        value.lowercased().hasPrefix($0)
      }) {
        return false
      }
      rest = rest[rest.index(after: end)...]
    }
    return true
  }
}

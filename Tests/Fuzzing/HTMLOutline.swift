/// The elements of a page, found without a parser's leniency.
struct HTMLOutline {
  /// Whether all elements are known ones, nest, and are closed, and every `<` and `>` is one of theirs.
  private(set) var isSound = true
  private var open: [String] = []

  private static let known: Set<String> = [
    "html", "head", "meta", "title", "style", "body", "a", "header", "nav", "main", "section", "h1",
    "h2", "h3", "p", "span", "ul", "li", "table", "caption", "thead", "tbody", "tr", "th", "td",
  ]

  /// Code points, because a mark that joins what comes before it hides a `>` among characters.
  private typealias Text = Substring.UnicodeScalarView

  init(_ page: String) {
    var rest = page[...].unicodeScalars
    let doctype = "<!DOCTYPE html>".unicodeScalars
    if rest.starts(with: doctype) { rest.removeFirst(doctype.count) }
    while let start = rest.firstIndex(where: { $0 == "<" || $0 == ">" }) {
      guard rest[start] == "<", let end = rest[start...].firstIndex(of: ">") else {
        isSound = false
        return
      }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      read(tag)
      // What a style says is no text.
      if String(tag) == "style", let style = rest.firstRange(of: "</style>".unicodeScalars) {
        rest = rest[style.lowerBound...]
      }
    }
    isSound = isSound && open.isEmpty
  }

  private mutating func read(_ tag: Text) {
    if tag.first == "/" {
      isSound = isSound && open.popLast() == String(tag.dropFirst())
      return
    }
    let name = tag.prefix { $0 != " " }
    isSound =
      isSound && Self.known.contains(String(name)) && hasWholeAttributes(tag.dropFirst(name.count))
    if String(name) != "meta" { open.append(String(name)) }
  }

  /// Whether a tag goes on with ` name="value"` only, and none of them runs a script.
  private func hasWholeAttributes(_ text: Text) -> Bool {
    var rest = text
    while !rest.isEmpty {
      guard rest.first == " " else { return false }
      let name = String(rest.dropFirst().prefix { $0.properties.isAlphabetic || $0 == "-" })
      rest = rest.dropFirst(1 + name.unicodeScalars.count)
      guard !name.isEmpty, !name.hasPrefix("on"), rest.starts(with: "=\"".unicodeScalars),
        let end = rest.dropFirst(2).firstIndex(of: "\"")
      else { return false }
      let value = String(rest.dropFirst(2)[..<end])
      if name == "href",
        !["#", "https://", "http://", "mailto:", "tel:"].contains(where: {
          value.lowercased().hasPrefix($0)
        })
      {
        return false
      }
      rest = rest[rest.index(after: end)...]
    }
    return true
  }
}

/// Marked examples in another order of the same meaning; marks move with what they enclose.
extension String {
  /// The text cut before each line that begins a section.
  var sections: [String] {
    chunks { line in line.first.map { $0 != " " && $0 != "#" && $0 != "-" } ?? false }
  }

  /// The same sections with the entries of each in reverse order.
  var withEntriesReversed: String {
    sections.map { section in
      let entries = section.chunks { line in
        line.prefix(2) == "  " && line.dropFirst(2).first.map { !" #-".contains($0) } ?? false
      }
      guard let head = entries.first, entries.count > 2 else { return section }
      return ([head] + entries.dropFirst().reversed()).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// The same with the items of every list whose order means nothing in reverse order.
  var withItemsReversed: String {
    var result = ""
    var rest = self[...]
    while let bracket = rest.firstIndex(of: "[") {
      result += rest[..<bracket]
      let isFree = result.endsInKeyOfUnorderedList
      if isFree, let (items, end) = Self.items(of: rest[rest.index(after: bracket)...]) {
        result += "[" + items.reversed().map(\.withItemsReversed).joined(separator: ", ") + "]"
        rest = rest[end...]
      } else {
        result += "["
        rest = rest[rest.index(after: bracket)...]
      }
    }
    return result + rest
  }

  private static let unorderedLists: Set<String> = [
    "data", "subjects", "services", "from", "via", "with", "purposes", "identifiability", "where",
    "except", "only", "broader", "aliases", "compatible-with", "derived-from", "countries",
    "obligations", "onward", "consent",
  ]

  private var endsInKeyOfUnorderedList: Bool {
    var text = self[...]
    if text.last == "«" { text = text.dropLast() }
    guard text.hasSuffix(": ") else { return false }
    let key = text.dropLast(2).reversed().prefix { $0.isLetter || $0 == "-" }
    return Self.unorderedLists.contains(String(key.reversed()))
  }

  /// The items of a list on one line, and where the text goes on behind it.
  private static func items(of text: Substring) -> (items: [String], end: Index)? {
    var items: [String] = []
    var item = ""
    var depth = 0
    var quote: Character?
    for index in text.indices {
      let character = text[index]
      if character == "\n" { return nil }
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "[" || character == "{" {
        depth += 1
      } else if depth > 0, character == "]" || character == "}" {
        depth -= 1
      } else if depth == 0, character == "," || character == "]" {
        items.append(item.trimmed)
        item = ""
        if character == "]" { return (items, text.index(after: index)) }
        continue
      }
      item.append(character)
    }
    return nil
  }

  private var trimmed: String { String(drop { $0 == " " }) }

  private func chunks(_ begins: (Substring) -> Bool) -> [String] {
    var chunks: [[Substring]] = []
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if begins(line) || chunks.isEmpty {
        chunks.append([line])
      } else {
        chunks[chunks.count - 1].append(line)
      }
    }
    return chunks.map { $0.joined(separator: "\n") }
  }
}

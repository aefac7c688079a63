/// YAML in its flow style.
indirect enum PlainYAML {
  case text(String)
  case list([PlainYAML])
  case map([(key: String, value: PlainYAML)])

  static func texts(_ texts: [String]) -> PlainYAML { .list(texts.map { .text($0) }) }

  var written: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .list(let items): "[" + items.map(\.written).joined(separator: ", ") + "]"
    case .map(let pairs): "{" + pairs.map { "\($0): \($1.written)" }.joined(separator: ", ") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}

/// An attribute of Graphviz with its value as it is written.
struct DOTAttribute {
  /// How the lines of a label lie to each other; the mark stands behind each line.
  enum Alignment: String {
    case center = "\\n"
    case left = "\\l"
  }

  let text: String

  private init(_ name: String, _ value: String) { text = "\(name)=\(value)" }

  private init(_ name: String, quoted value: String) {
    self.init(name, "\"\(value.escapedForDOT)\"")
  }

  static func id(_ id: String) -> DOTAttribute { .init("id", quoted: id) }
  static func shape(_ shape: String) -> DOTAttribute { .init("shape", shape) }
  static func style(_ style: String) -> DOTAttribute { .init("style", quoted: style) }
  static func font(_ name: String) -> DOTAttribute { .init("fontname", quoted: name) }
  static func fontSize(_ points: Int) -> DOTAttribute { .init("fontsize", String(points)) }
  static func fontColor(_ color: String) -> DOTAttribute { .init("fontcolor", quoted: color) }
  static func fillColor(_ color: String) -> DOTAttribute { .init("fillcolor", quoted: color) }
  static func color(_ color: String) -> DOTAttribute { .init("color", quoted: color) }
  static func background(_ color: String) -> DOTAttribute { .init("bgcolor", quoted: color) }
  static func margin(_ inches: String) -> DOTAttribute { .init("margin", quoted: inches) }
  static func penWidth(_ points: Double) -> DOTAttribute { .init("penwidth", String(points)) }
  static func arrowSize(_ scale: Double) -> DOTAttribute { .init("arrowsize", String(scale)) }
  static func arrowHead(_ name: String) -> DOTAttribute { .init("arrowhead", name) }
  static func tailPort(_ side: String) -> DOTAttribute { .init("tailport", side) }
  static func headPort(_ side: String) -> DOTAttribute { .init("headport", side) }
  static func width(_ inches: Double) -> DOTAttribute { .init("width", String(inches)) }
  static func padding(_ inches: Double) -> DOTAttribute { .init("pad", String(inches)) }
  static func rankDirection(_ word: String) -> DOTAttribute { .init("rankdir", word) }
  static func rankSeparation(_ inches: Double) -> DOTAttribute {
    .init("ranksep", String(inches))
  }
  static func nodeSeparation(_ inches: Double) -> DOTAttribute {
    .init("nodesep", String(inches))
  }
  static let newRank = DOTAttribute("newrank", "true")
  static let labelAtTop = DOTAttribute("labelloc", "t")

  static func label(_ lines: [String], _ alignment: Alignment) -> DOTAttribute {
    let escaped = lines.map(\.escapedForDOT)
    let text =
      alignment == .center
      ? escaped.joined(separator: alignment.rawValue)
      : escaped.map { $0 + alignment.rawValue }.joined()
    return .init("label", "\"\(text)\"")
  }

  static func tooltip(_ lines: [String]) -> DOTAttribute {
    .init("tooltip", "\"\(lines.map(\.escapedForDOT).joined(separator: "\\n"))\"")
  }
}

/// Statements of the DOT language, one a line.
struct DOTWriter {
  private(set) var text = ""
  private var depth = 0

  mutating func open(_ keyword: String, _ name: String? = nil) {
    line(keyword + (name.map { " \"\($0.escapedForDOT)\"" } ?? "") + " {")
    depth += 1
  }

  mutating func close() {
    depth -= 1
    line("}")
  }

  /// - Parameter isKeyword: Whether the name is a word of the language, not a node.
  mutating func write(_ name: String, _ attributes: [DOTAttribute], isKeyword: Bool = false) {
    line((isKeyword ? name : "\"\(name.escapedForDOT)\"") + list(attributes))
  }

  mutating func write(from start: String, to end: String, _ attributes: [DOTAttribute]) {
    line("\"\(start.escapedForDOT)\" -> \"\(end.escapedForDOT)\"" + list(attributes))
  }

  mutating func writeSameRank(_ names: [String]) {
    line("{ rank=same; " + names.map { "\"\($0.escapedForDOT)\";" }.joined(separator: " ") + " }")
  }

  private func list(_ attributes: [DOTAttribute]) -> String {
    " [" + attributes.map(\.text).joined(separator: ", ") + "]"
  }

  private mutating func line(_ content: String) {
    text += String(repeating: "  ", count: depth) + content + "\n"
  }
}

extension String {
  /// The text within double quotes: Graphviz reads `\` as the beginning of an escape and `&` as that
  /// of a character of HTML.
  fileprivate var escapedForDOT: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "&": result += "&amp;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

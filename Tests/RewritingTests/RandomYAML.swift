import TestSupport

/// Writes registry-like files in any layout that YAML allows.
struct RandomYAML {
  private var generator: SplitMix64
  private var text = ""
  private var lineBreak = "\n"

  init(seed: Int) {
    generator = SplitMix64(seed: seed)
  }

  mutating func file() -> String {
    lineBreak = chance(4) ? "\r\n" : "\n"
    text = chance(8) ? "\u{FEFF}" : ""
    filler(0)
    let sections = ["services", "purposes", "recipients", "links", "sharing", "unknown"]
    for section in sections.shuffled(using: &generator).prefix(pick(1...4)) {
      line(0, section + ":")
      entries(pick(1...5), depth: 0)
    }
    filler(0)
    return text
  }

  private mutating func entries(_ indent: Int, depth: Int) {
    let keys = ["on", "no", "label", "name", "examples", "data", "1.10", "note", "\"quoted\""]
    for key in keys.shuffled(using: &generator).prefix(pick(1...4)) {
      filler(indent)
      value(key + ":", indent, depth: depth)
    }
  }

  /// Writes a key or dash with what belongs to it.
  private mutating func value(_ head: String, _ indent: Int, depth: Int) {
    let inner = indent + pick(1...5)
    switch depth > 3 ? 9 : pick(0...12) {
    case 0, 1, 2:
      line(indent, head)
      entries(inner, depth: depth + 1)
    case 3, 4:
      line(indent, head)
      list(head.hasSuffix(":") && chance(2) ? indent : inner, depth: depth + 1)
    case 5:
      let keep = ["", "-", "+"].randomElement(using: &generator) ?? ""
      line(indent, "\(head) \(chance(2) ? "|" : ">")\(keep)")
      for _ in 0..<pick(1...3) { text += spaces(inner) + "Text  # text" + lineBreak }
      if chance(2) { text += lineBreak + spaces(inner + 2) + "deeper" + lineBreak }
    case 6:
      text += spaces(indent) + head + " \"one  " + lineBreak + lineBreak
      line(inner, "two\"")
    case 7:
      text += spaces(indent) + head + " plain" + lineBreak
      line(inner, "and more")
    case 8:
      text += spaces(indent) + head + " {on: [a, 1.5],  " + lineBreak
      line(inner, "no: {b: yes} }")
    case 10:
      line(indent, head)
      line(inner, "alone")
    default:
      let scalars = [
        "NO", "1.10", "text", "'it''s'", "2026-01-31", "12:30", "[]", "{a: on}", "é 👩‍👧",
      ]
      line(indent, "\(head) \(scalars.randomElement(using: &generator) ?? "a")")
    }
  }

  private mutating func list(_ indent: Int, depth: Int) {
    for _ in 0..<pick(1...3) {
      filler(indent)
      let dash = "-" + spaces(pick(1...4))
      switch depth > 3 ? 3 : pick(0...5) {
      case 0:
        text += spaces(indent) + dash + "name: first" + lineBreak
        entries2(indent + dash.count, depth: depth)
      case 1: line(indent, dash + "- nested")
      default: value("-", indent, depth: depth)
      }
    }
  }

  private mutating func entries2(_ indent: Int, depth: Int) {
    for key in ["label", "note"].prefix(pick(0...2)) {
      filler(indent)
      value(key + ":", indent, depth: depth + 1)
    }
  }

  private mutating func line(_ indent: Int, _ content: String) {
    let trailing = chance(4) ? "  " : chance(6) ? " #! here " : ""
    text += spaces(indent) + content + trailing + lineBreak
  }

  /// Blank lines and comments.
  private mutating func filler(_ indent: Int) {
    for _ in 0..<pick(0...3) where chance(3) {
      text += chance(2) ? (chance(2) ? "  " : "") : spaces(chance(2) ? indent : 0) + "#! note \t"
      text += lineBreak
    }
  }

  private mutating func chance(_ n: Int) -> Bool { pick(1...n) == 1 }
  private mutating func pick(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }
  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

/// The entries of each section as text, in the order in which sections came first.
struct SectionTexts {
  private var order: [String] = []
  private var texts: [String: String] = [:]

  /// Adds text to a section.
  mutating func append(_ text: String, to section: String) {
    if texts[section] == nil { order.append(section) }
    texts[section, default: ""] += text
  }

  mutating func append(_ other: SectionTexts) {
    for section in other.order { append(other.texts[section, default: ""], to: section) }
  }

  var bytes: [UInt8] {
    order.map { "\($0):\n\(texts[$0, default: ""])" }.joined(separator: "\n").utf8.map { $0 }
  }
}

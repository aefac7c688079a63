import Diagnostics
import Registry

/// JSON with what each of its values comes from.
indirect enum JSONNode {
  case number(Int)
  case string(String)
  case list([JSONNode])
  /// Members in the order in which they are written; without those that have no value.
  case object(KeyValuePairs<String, JSONNode?>)
  case from([EntryID], section: String?, JSONNode)
}

/// Writes JSON line by line, each with its section and sources.
struct JSONLines {
  private struct Origin {
    var section: String?
    var sources: [EntryID]
  }

  private(set) var rendering = Rendering()
  private var line = ""
  /// What is being written comes from.
  private var origin: Origin
  /// What the last part of the line comes from.
  private var lineOrigin: Origin

  init(_ node: JSONNode, _ sources: [EntryID]) {
    origin = Origin(sources: sources)
    lineOrigin = origin
    write(node, depth: 0)
    endLine(depth: 0)
  }

  private mutating func write(_ node: JSONNode, depth: Int) {
    switch node {
    case .number(let number): add(String(number))
    case .string(let text): add(quoted(text))
    case .list(let elements): write(elements.map { ("", $0) }, "[", "]", depth: depth)
    case .object(let members):
      let present = members.compactMap { name, node in node.map { (quoted(name) + " : ", $0) } }
      write(present, "{", "}", depth: depth)
    case .from(let sources, let section, let node):
      let outer = origin
      origin = Origin(section: section, sources: sources)
      write(node, depth: depth)
      origin = outer
    }
  }

  private mutating func write(
    _ members: [(prefix: String, node: JSONNode)], _ opening: String, _ closing: String, depth: Int
  ) {
    add(opening)
    for (index, member) in members.enumerated() {
      endLine(depth: depth + 1)
      add(member.prefix)
      write(member.node, depth: depth + 1)
      if index < members.count - 1 { line += "," }
    }
    if !members.isEmpty { endLine(depth: depth) }
    add(closing)
  }

  private mutating func add(_ text: String) {
    line += text
    lineOrigin = origin
  }

  private mutating func endLine(depth: Int) {
    rendering.add(line, section: lineOrigin.section, lineOrigin.sources)
    line = String(repeating: "  ", count: depth)
  }

  private func quoted(_ text: String) -> String { String(jsonText(text).dropLast()) }
}

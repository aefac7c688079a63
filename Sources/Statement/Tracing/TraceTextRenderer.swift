import Diagnostics

/// Traces as text for people.
public struct TraceTextRenderer: TraceRenderer {
  public init() {}

  /// A line with its section and declarations; of several lines, one row for each.
  public func render(_ trace: FileTrace) -> String {
    let name = trace.file.escapedForTerminal
    guard trace.lines.count == 1, let line = trace.lines.first else {
      return trace.lines.map { line in
        let ids = line.declarations.map(\.id).joined(separator: ", ")
        return "\(name):\(line.number): \(ids) · \(line.text.escapedForTerminal)\n"
      }.joined()
    }
    let text = line.text.isEmpty ? "(empty)" : line.text.escapedForTerminal
    var rows = ["\(name):\(line.number): \(text)"]
    if let section = line.section {
      rows.append("section   \(section.anchor), \(section.file):\(section.position.text)")
    }
    for (index, declared) in line.declarations.enumerated() {
      let place = "\(declared.id) (\(declared.kind)), \(declared.file):\(declared.position.text)"
      rows.append((index == 0 ? "declared  " : "          ") + place)
    }
    return rows.map { $0 + "\n" }.joined()
  }

  public func render(_ trace: DeclarationTrace) -> String {
    let declared = trace.declaration
    var rows = ["\(declared.id) (\(declared.kind)), \(declared.file):\(declared.position.text)"]
    if let reason = trace.reason { rows.append("printed nowhere: \(reason)") }
    rows += trace.prints.map { print in
      "\(print.file.escapedForTerminal):\(print.line): \(print.text.escapedForTerminal)"
    }
    return rows.map { $0 + "\n" }.joined()
  }
}

extension Position {
  fileprivate var text: String { "\(line):\(column)" }
}

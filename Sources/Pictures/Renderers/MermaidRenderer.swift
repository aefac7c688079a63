/// Writes a picture as a Mermaid flow chart (mermaid.js.org/syntax/flowchart.html).
public struct MermaidRenderer: PictureRenderer {
  public init() {}

  public func render(_ picture: FlowPicture) -> String {
    var lines = ["---", "title: \(picture.heading.joined(separator: " – ").quotedForYAML)", "---"]
    lines.append("flowchart LR")
    let labels = PictureLabels(picture)
    for group in picture.groups {
      lines.append("  subgraph group_\(group.id.asName)[\"\(text(group.heading, width: 60))\"]")
      lines += group.boxes.map { "    " + box($0, labels, picture.words) }
      lines.append("  end")
    }
    lines += picture.meetings.map { "  \($0.id.name)((\" \"))" }
    lines += picture.lines.map { "  " + arrow($0, labels.lines[$0.id] ?? []) }
    if !picture.legend.isEmpty {
      let legend = picture.legend.map { text($0, width: 44) }.joined(separator: "<br/>")
      lines.append("  legend[\"\(legend)\"]")
    }
    lines += classes(picture) + contradictions(picture)
    return lines.map { $0 + "\n" }.joined()
  }

  private func box(
    _ box: PictureBox, _ labels: PictureLabels, _ words: PictureWords
  ) -> String {
    let details = box.details(words) + (labels.boxes[box.id] ?? [])
    let label = [text(box.title, width: 30)] + details.map { text($0, width: 34) }
    return "\(box.id.name)[\"\(label.joined(separator: "<br/>"))\"]"
  }

  private func arrow(_ line: PictureLine, _ label: [String]) -> String {
    let stroke =
      switch (line.notes.isUncertain, line.isArrow) {
      case (true, true): "-.->"
      case (true, false): "-.-"
      case (false, true): "-->"
      case (false, false): "---"
      }
    let words = label.map { text($0, width: 28) }.joined(separator: "<br/>")
    let note = words.isEmpty ? "" : "|\"\(words)\"|"
    return "\(line.start.name) \(stroke)\(note) \(line.end.name)"
  }

  /// How each kind of box looks, and which boxes are of that kind.
  private func classes(_ picture: FlowPicture) -> [String] {
    var lines: [String] = []
    func style(_ name: String, _ colors: PictureColors, _ ids: [PictureID], _ more: String = "") {
      guard !ids.isEmpty else { return }
      lines.append(
        "  classDef \(name) fill:\(colors.fill),stroke:\(colors.stroke),"
          + "color:\(PictureColors.text)\(more)")
      lines.append("  class \(ids.map(\.name).joined(separator: ",")) \(name)")
    }
    for column in PictureColumn.allCases {
      let boxes = picture.groups.filter { $0.column == column }.flatMap(\.boxes)
      style("\(column.rawValue)Box", .of(column), boxes.filter { !$0.isGap }.map(\.id))
    }
    let gaps = picture.groups.flatMap(\.boxes).filter(\.isGap).map(\.id)
    style("gapBox", .gap, gaps, ",stroke-dasharray:5 4")
    if !picture.legend.isEmpty {
      lines.append("  classDef legendBox fill:none,stroke:none,color:\(PictureColors.quietText)")
      lines.append("  class legend legendBox")
    }
    return lines
  }

  private func contradictions(_ picture: FlowPicture) -> [String] {
    let places = picture.lines.indices.filter { picture.lines[$0].notes.isContradicted }
    guard !places.isEmpty else { return [] }
    let numbers = places.map(String.init).joined(separator: ",")
    return ["  linkStyle \(numbers) stroke:\(PictureColors.contradiction)"]
  }

  private func text(_ text: String, width: Int) -> String {
    FittedText(text.asPlainLine, width: width, limit: 4).lines.map(\.escapedForMermaid)
      .joined(separator: "<br/>")
  }
}

extension PictureID {
  fileprivate var name: String { text.asName }
}

extension String {
  /// Hyphens would be read as a part of an arrow; no id has an underscore.
  fileprivate var asName: String { replacing("-", with: "_") }

  /// The text within double quotes: whatever may mean something to Mermaid, Markdown or HTML is
  /// written as the number of its character.
  fileprivate var escapedForMermaid: String {
    var result = ""
    for scalar in unicodeScalars {
      let isPlain =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
        || " .,()/–…".unicodeScalars.contains(scalar)
      if isPlain {
        result.unicodeScalars.append(scalar)
      } else {
        result += "#\(scalar.value);"
      }
    }
    return result
  }

  fileprivate var quotedForYAML: String {
    "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

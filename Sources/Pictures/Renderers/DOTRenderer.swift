/// Writes a picture in the language of Graphviz (graphviz.org/doc/info/lang.html).
public struct DOTRenderer: PictureRenderer {
  public init() {}

  public func render(_ picture: FlowPicture) -> String {
    var out = DOTWriter()
    out.open("digraph flows")
    head(picture, &out)
    let labels = PictureLabels(picture)
    for group in picture.groups { write(group, labels, picture.words, &out) }
    for meeting in picture.meetings {
      out.write(
        meeting.id.text,
        [.shape("point"), .width(0.06), .tooltip(meeting.notes.lines(in: picture.words))])
    }
    let first = Set(picture.lines.lazy.filter { $0.leg == .sharing && $0.isArrow }.map(\.end))
    for line in picture.lines {
      let isWithinColumn = first.contains(line.start) && first.contains(line.end)
      write(
        line, labels.lines[line.id] ?? [], picture.words, isWithinColumn: isWithinColumn, &out)
    }
    // Those behind them stand further on.
    if first.count > 1 { out.writeSameRank(first.sorted().map(\.text)) }
    legend(picture, &out)
    out.close()
    return out.text
  }

  private func head(_ picture: FlowPicture, _ out: inout DOTWriter) {
    let font = "Helvetica,Arial,sans-serif"
    out.write(
      "graph",
      [
        .rankDirection("LR"), .newRank, .rankSeparation(1.2), .nodeSeparation(0.18), .padding(0.3),
        .background(PictureColors.background), .font(font), .fontSize(20),
        .fontColor(PictureColors.text), .labelAtTop,
        .label(picture.heading.flatMap { FittedText($0, width: 100, limit: 3).lines }, .center),
        .tooltip(picture.heading),
      ], isKeyword: true)
    out.write(
      "node",
      [
        .shape("box"), .style("rounded,filled"), .font(font), .fontSize(13),
        .fontColor(PictureColors.text), .margin("0.14,0.07"), .penWidth(1.2),
      ], isKeyword: true)
    out.write(
      "edge",
      [
        .font(font), .fontSize(11), .fontColor(PictureColors.quietText), .color(PictureColors.line),
        .penWidth(1.3), .arrowSize(0.7), .tailPort("e"), .headPort("w"),
      ], isKeyword: true)
  }

  private func write(
    _ group: PictureGroup, _ labels: PictureLabels, _ words: PictureWords, _ out: inout DOTWriter
  ) {
    out.open("subgraph", "cluster-" + group.id)
    out.write(
      "graph",
      [
        .id("group-" + group.id), .label([group.heading.asPlainLine], .center), .fontSize(15),
        .style("rounded,filled"), .fillColor(PictureColors.groupFill),
        .color(PictureColors.groupStroke), .margin("14"), .tooltip([group.heading.asPlainLine]),
      ], isKeyword: true)
    for box in group.boxes { write(box, group.column, labels, words, &out) }
    if group.column != .recipient, let first = group.boxes.first, group.boxes.count > 1 {
      out.writeSameRank([first.id.text] + group.boxes.dropFirst().map(\.id.text))
    }
    out.close()
  }

  private func write(
    _ box: PictureBox, _ column: PictureColumn, _ labels: PictureLabels, _ words: PictureWords,
    _ out: inout DOTWriter
  ) {
    let lines =
      FittedText(box.title.asPlainLine, width: 30, limit: 4).lines
      + (box.details(words) + (labels.boxes[box.id] ?? [])).flatMap {
        FittedText($0, width: 34, limit: 4).lines
      }
    let colors = box.isGap ? PictureColors.gap : .of(column)
    var attributes: [DOTAttribute] = [
      .id(box.id.text), .label(lines, .center), .tooltip(box.notes(words)), .fillColor(colors.fill),
      .color(colors.stroke),
    ]
    if box.isGap { attributes.append(.style("rounded,filled,dashed")) }
    out.write(box.id.text, attributes)
  }

  private func write(
    _ line: PictureLine, _ label: [String], _ words: PictureWords, isWithinColumn: Bool,
    _ out: inout DOTWriter
  ) {
    var attributes: [DOTAttribute] = [.id(line.id.text), .tooltip(line.notes.lines(in: words))]
    if !label.isEmpty {
      attributes.append(
        .label(label.flatMap { FittedText($0, width: 28, limit: 3).lines }, .center))
    }
    if line.notes.isUncertain { attributes.append(.style("dashed")) }
    if line.notes.isContradicted { attributes.append(.color(PictureColors.contradiction)) }
    if isWithinColumn { attributes.append(.headPort("e")) }
    if !line.isArrow { attributes.append(.arrowHead("none")) }
    out.write(from: line.start.text, to: line.end.text, attributes)
  }

  private func legend(_ picture: FlowPicture, _ out: inout DOTWriter) {
    out.write(
      "legend",
      [
        .id("legend"), .shape("plaintext"), .style("solid"), .fontSize(12),
        .fontColor(PictureColors.quietText),
        .label(picture.legend.flatMap { FittedText($0, width: 44, limit: 3).lines }, .left),
      ])
  }
}

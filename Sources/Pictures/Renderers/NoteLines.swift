extension PictureNotes {
  /// All that is said of a line, a line of text for each kind.
  func lines(in words: PictureWords) -> [String] {
    var lines: [String] = []
    func add(_ heading: String, _ items: [String]) {
      if !items.isEmpty { lines.append("\(heading): \(items.joined(separator: "; "))") }
    }
    if isDirect { lines.append(words.collectedDirectly) }
    add(words.parts, data)
    add(words.purposes, purposes)
    add(words.circumstances, circumstances)
    lines.append(statements.joined(separator: ", "))
    return lines.map(\.asPlainLine)
  }
}

extension FlowPicture {
  /// What lines and boxes mean, as far as the picture has them.
  var legend: [String] {
    if isEmpty { return [words.nothing] }
    let notes = lines.lazy.map(\.notes)
    var legend: [String] = []
    if notes.contains(where: { !$0.isUncertain }) { legend.append(words.solid) }
    if notes.contains(where: \.isUncertain) { legend.append(words.dashed) }
    if groups.contains(where: { $0.boxes.contains(where: \.isGap) }) { legend.append(words.gap) }
    if notes.contains(where: \.isContradicted) { legend.append(words.contradiction) }
    return legend
  }

  /// The title with what the picture is limited to.
  var heading: [String] {
    ([title] + (limits.isEmpty ? [] : ["\(words.only): \(limits.joined(separator: " · "))"]))
      .map(\.asPlainLine)
  }

  /// The words to print along lines: those of few words, where there are few lines.
  var labels: [PictureID: [String]] {
    let limit = (lines: 40, width: 40)
    var labels: [PictureID: [String]] = [:]
    for line in lines where line.isArrow && line.leg != .collection {
      var label: [String] = []
      if line.notes.purposes.count == 1, let purpose = line.notes.purposes.first?.asPlainLine,
        purpose.count <= limit.width
      {
        label.append(purpose)
      }
      if line.notes.isDirect { label.append("(\(words.collectedDirectly))") }
      if !label.isEmpty { labels[line.id] = label }
    }
    return labels.count <= limit.lines ? labels : [:]
  }
}

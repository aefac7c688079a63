extension PictureNotes {
  /// All that is said of a line, a line of text for each kind.
  func lines(in words: PictureWords) -> [String] {
    var lines: [String] = []
    func add(_ heading: String, _ items: [String]) {
      if !items.isEmpty { lines.append("\(heading): \(items.joined(separator: "; "))") }
    }
    if isDirect { lines.append(words.collectedDirectly) }
    add(words.data, data)
    add(words.purposes, purposes)
    add(words.circumstances, circumstances)
    lines.append(statements.joined(separator: ", "))
    return lines.map(\.asPlainLine)
  }
}

extension PictureBox {
  /// What stands below the title.
  func details(_ words: PictureWords) -> [String] {
    var details: [String] = []
    if !wholes.isEmpty { details.append("(\(partOf(words)))") }
    if parts.count > 2 {
      details.append("(\(parts.count) \(words.kinds))")
    } else if !parts.isEmpty {
      details.append("(\(words.parts): \(parts.joined(separator: "; ")))".asPlainLine)
    }
    return details
  }

  /// The title with all that is known of the box.
  func notes(_ words: PictureWords) -> [String] {
    var notes = [title.asPlainLine]
    if !wholes.isEmpty { notes.append(partOf(words)) }
    if !parts.isEmpty {
      notes.append("\(words.parts): \(parts.joined(separator: "; "))".asPlainLine)
    }
    return notes
  }

  private func partOf(_ words: PictureWords) -> String {
    "\(words.partOf) \(wholes.joined(separator: ", "))".asPlainLine
  }
}

extension FlowPicture {
  /// What lines and boxes mean, as far as the picture has them.
  var legend: [String] {
    let notes = lines.lazy.map(\.notes)
    var legend = isEmpty ? [words.nothing] : []
    if notes.contains(where: { !$0.isUncertain }) { legend.append(words.solid) }
    if notes.contains(where: \.isUncertain) { legend.append(words.dashed) }
    if groups.contains(where: { $0.boxes.contains(where: \.isGap) }) { legend.append(words.gap) }
    if notes.contains(where: \.isContradicted) { legend.append(words.contradiction) }
    if !silent.isEmpty { legend.append("\(words.silent): \(silent.joined(separator: ", "))") }
    return legend
  }

  /// The title with what the picture is limited to.
  var heading: [String] {
    ([title] + (limits.isEmpty ? [] : ["\(words.only): \(limits.joined(separator: " · "))"]))
      .map(\.asPlainLine)
  }

}

/// The words that a picture prints beside titles, as far as it stays readable.
struct PictureLabels {
  /// Along a line, where there are few of them.
  private(set) var lines: [PictureID: [String]] = [:]
  /// In a recipient's box: what everything that reaches it is for.
  private(set) var boxes: [PictureID: [String]] = [:]

  /// How many characters the purposes may have along a line, and in a box.
  private static let limits = (line: 60, box: 120)
  /// More lines with words would hide each other.
  private static let lineLimit = 24

  init(_ picture: FlowPicture) {
    let words = picture.words
    var purposes: [PictureID: Set<[String]>] = [:]
    let arrows = picture.lines.filter { $0.isArrow && $0.leg != .collection }
    for line in arrows { purposes[line.end, default: []].insert(line.notes.purposes) }
    let direct = "(\(words.collectedDirectly))"
    let apart = Set(arrows.lazy.filter { !$0.notes.isDirect }.map(\.end))
    for (id, sets) in purposes {
      if sets.count == 1, let text = sets.first.flatMap({ Self.text($0, upTo: Self.limits.box) }) {
        boxes[id] = ["\(words.purposes): \(text)"]
      }
      if !apart.contains(id) { boxes[id, default: []].append(direct) }
    }
    for line in arrows {
      var label: [String] = []
      if purposes[line.end]?.count != 1,
        let text = Self.text(line.notes.purposes, upTo: Self.limits.line)
      {
        label.append(text)
      }
      if line.notes.isDirect, apart.contains(line.end) { label.append(direct) }
      if !label.isEmpty { lines[line.id] = label }
    }
    if lines.count > Self.lineLimit { lines = [:] }
  }

  private static func text(_ purposes: [String], upTo limit: Int) -> String? {
    let text = purposes.joined(separator: "; ").asPlainLine
    return text.isEmpty || text.count > limit ? nil : text
  }
}

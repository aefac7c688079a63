/// Where comments go that have a line of their own.
enum CommentPlacement {
  /// Gives each comment the indentation of what stood at its column: the next line, or else
  /// something around the lines before it. A comment at no such column goes with the next line, and
  /// so does one between a key and what is inside it.
  static func place(in source: SourceLines, _ plans: inout [LinePlan]) {
    var next: [(old: Int, new: Int)?] = Array(repeating: nil, count: plans.count)
    var following: (old: Int, new: Int)?
    for index in plans.indices.reversed() {
      following = plans[index].levels.first ?? following
      next[index] = following
    }
    // By their new places, which a second layout finds again.
    var around: [(old: Int, new: Int)] = []
    for index in plans.indices {
      for level in plans[index].levels {
        around.removeAll { $0.new >= level.new }
        around.append(level)
      }
      let line = source.lines[index]
      guard line.isComment, plans[index].shift == nil else { continue }
      if let level = next[index], level.old == line.indent || level.new > around.last?.new ?? -1 {
        plans[index].commentIndent = level.new
      } else if let level = around.last(where: { $0.old == line.indent }) {
        plans[index].commentIndent = level.new
      } else {
        plans[index].commentIndent = next[index]?.new ?? around.first?.new ?? 0
      }
    }
  }
}

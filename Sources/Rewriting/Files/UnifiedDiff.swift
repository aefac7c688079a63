/// The changes of a file as a unified diff, which `patch -p1` and `git apply` take.
public struct UnifiedDiff: Sendable {
  /// The unchanged lines around a change.
  private static let contextLines = 3

  /// Empty when nothing changes.
  public let text: String

  public init(_ file: RewrittenFile) {
    let steps = Step.steps(from: file.before.lines, to: file.after.lines)
    let hunks = Self.hunks(of: steps)
    let path = file.path.drop { $0 == "/" }
    text =
      hunks.isEmpty
      ? "" : "--- a/\(path)\n+++ b/\(path)\n" + hunks.map { Self.text(of: steps, $0) }.joined()
  }

  /// The stretches of steps that are shown: each change with the lines around it.
  private static func hunks(of steps: [Step]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (index, step) in steps.enumerated() where step.kind != .kept {
      let start = max(0, index - contextLines)
      let end = min(steps.count, index + 1 + contextLines)
      if let last = hunks.last, start <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<end
      } else {
        hunks.append(start..<end)
      }
    }
    return hunks
  }

  private static func text(of steps: [Step], _ hunk: Range<Int>) -> String {
    let old = range(steps, hunk, without: .added)
    let new = range(steps, hunk, without: .removed)
    var text = "@@ -\(old) +\(new) @@\n"
    for step in steps[hunk] {
      text += step.kind.rawValue + String(decoding: step.line, as: UTF8.self)
      if step.line.last != UInt8(ascii: "\n") { text += "\n\\ No newline at end of file\n" }
    }
    return text
  }

  /// "line,count"; an empty range is placed after the line before it.
  private static func range(_ steps: [Step], _ hunk: Range<Int>, without kind: Step.Kind) -> String
  {
    let before = steps[..<hunk.lowerBound].count { $0.kind != kind }
    let count = steps[hunk].count { $0.kind != kind }
    return "\(count == 0 ? before : before + 1),\(count)"
  }
}

private struct Step {
  enum Kind: String {
    case kept = " "
    case removed = "-"
    case added = "+"
  }

  let kind: Kind
  let line: ArraySlice<UInt8>

  static func steps(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) -> [Step] {
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var steps: [Step] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, removed.contains(i) {
        steps.append(Step(kind: .removed, line: old[i]))
        i += 1
      } else if j < new.count, added.contains(j) || i == old.count {
        steps.append(Step(kind: .added, line: new[j]))
        j += 1
      } else {
        steps.append(Step(kind: .kept, line: old[i]))
        i += 1
        j += 1
      }
    }
    return steps
  }
}

extension [UInt8] {
  /// The lines with their line breaks.
  fileprivate var lines: [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(self[start...index])
      start = index + 1
    }
    if start < count { lines.append(self[start...]) }
    return lines
  }
}

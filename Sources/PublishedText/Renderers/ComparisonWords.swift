import Diagnostics

// How comparisons read in English.

extension TextComparison {
  /// How much of the page is the registry's, and how much of the registry the page's.
  var summary: [String] {
    var lines = [
      "page      "
        + list([
          (sentences.count, "sentence", "sentences"), (count(.same), "word for word", nil),
          (count(.backed), "backed by declarations", nil),
          (count(.unbacked), "backed by none", nil),
        ])
    ]
    lines.append(
      "registry  \(counted(entryCount, "declaration", "declarations")): "
        + "\(entryCount - missing.count) stated, \(count(.part)) in part, \(count(.whole)) not at all"
        + (count(.gap) > 0 ? ", \(count(.gap)) but for what they leave open" : ""))
    return lines
  }

  private func list(_ parts: [(Int, String, String?)]) -> String {
    guard let first = parts.first else { return "" }
    let rest = parts.dropFirst().map { "\($0.0) \($0.1)" }
    return counted(first.0, first.1, first.2 ?? first.1) + ": " + rest.joined(separator: ", ")
  }

  func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  /// The sections in which something is said.
  var saidSections: [PageSection] { sections.filter { !$0.counts.isEmpty } }

  /// The sentences that no declaration backs, those with the least of it first.
  var unbacked: [JudgedSentence] {
    sentences.enumerated().filter { $0.element.verdict == .unbacked }
      .sorted { ($0.element.share, $0.offset) < ($1.element.share, $1.offset) }.map(\.element)
  }
}

extension TextComparison.PageSection {
  var said: Int { counts.values.reduce(0, +) }

  /// "the beginning" for what has no heading.
  var name: String { heading ?? "(before the first heading)" }
}

extension TextComparison.MissingEntry {
  /// What is missing of it, as in `with acme-desk, retention`; the place in a list is of no account.
  func named(withGaps: Bool) -> String {
    var names: [String] = []
    for fact in withGaps ? facts + gaps : facts {
      let name = fact.replacing(/\[\d+\]/, with: "")
      if !names.contains(name) { names.append(name) }
    }
    return names.joined(separator: ", ")
  }
}

extension String {
  /// The text on one line of at most so many characters.
  func shortened(to length: Int) -> String {
    count <= length ? self : prefix(max(1, length - 1)) + "…"
  }
}

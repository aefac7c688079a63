import Registry

/// Tells which of a document's passages stand on the lines of one of its files.
///
/// A line knows its section and sources; which of their passages it holds is seen by its words.
struct LineReading {
  private let format: DocumentFormat?
  private let passages: [Passage]
  /// The letters of each passage.
  private let letters: [String]
  private let bySection: [String?: [Int]]

  init(_ document: ComposedDocument, as format: DocumentFormat?) {
    self.format = format
    passages = document.passages
    letters = passages.map { $0.text.lettersAndDigits }
    bySection = Dictionary(grouping: passages.indices) { [passages] in passages[$0].section }
  }

  /// The passages of which at least a part stands on a line, in the order of reading.
  func passages(on line: Rendering.Line) -> [Passage] {
    let words = line.text.withoutMarkup(of: format).lettersAndDigits
    guard !words.isEmpty else { return [] }
    let sources = Set(line.sources)
    let candidates = (bySection[line.section] ?? []).filter { index in
      sources.isSuperset(of: passages[index].sources)
    }
    // What stands there whole is meant before what stands there in part.
    let whole = candidates.filter { !letters[$0].isEmpty && words.contains(letters[$0]) }
    let longest = whole.filter { index in
      !whole.contains {
        $0 != index && letters[$0] != letters[index] && letters[$0].contains(letters[index])
      }
    }
    guard longest.isEmpty else { return unique(longest) }
    return unique(candidates.filter { letters[$0].overlaps(words) })
  }

  /// Passages that read the same are one to the reader of a line.
  private func unique(_ indices: [Int]) -> [Passage] {
    var seen: Set<String> = []
    return indices.filter { seen.insert(letters[$0]).inserted }.map { passages[$0] }
  }
}

extension String {
  fileprivate var lettersAndDigits: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }

  /// Whether a wrapped line holds a part of this: all of the line, the end or the beginning.
  fileprivate func overlaps(_ line: String) -> Bool {
    if contains(line) { return true }
    // Lines are wrapped long before the greatest overlap.
    let (least, greatestOverlap) = (8, 120)
    let length = Swift.min(count, line.count, greatestOverlap)
    guard length >= least else { return false }
    return (least...length).contains { hasSuffix(line.prefix($0)) || hasPrefix(line.suffix($0)) }
  }

  /// Without tags, entities and the addresses of links.
  fileprivate func withoutMarkup(of format: DocumentFormat?) -> String {
    switch format {
    case .markdown:
      replacing(/\]\(<[^>]*>\)/, with: "").replacing(/\]\(#[^)]*\)/, with: "")
        .replacing("<br>", with: "").replacing(/&[a-z]+;/, with: "")
    case .html:
      replacing(/<[^>]*>/, with: "").replacing(/&#?[A-Za-z0-9]+;/, with: "")
    case .text, .json, nil: self
    }
  }
}

import TestSupport

/// The vocabularies of a seeded registry, but for the vendors, which stand beside their statements.
struct SeededTerms {
  let data: SeededTree
  let purposes: SeededTree
  let refused: SeededTree
  let groups: SeededTree

  init(_ sizes: SeededSizes, random: inout SplitMix64) {
    data = SeededTree("data", count: sizes.data, roots: 6, secondParents: true, random: &random)
    purposes = SeededTree("purpose", count: sizes.purposes, roots: 4, random: &random)
    refused = SeededTree("advertising", count: sizes.refused, roots: 1, random: &random)
    groups = SeededTree("group", count: sizes.groups, roots: 3, random: &random)
  }

  static func vendor(_ number: Int) -> String { "vendor-\(number)" }

  /// Every tenth vendor works for the one before it.
  static func isSubprocessor(_ number: Int) -> Bool { number % 10 == 9 }

  var sections: SectionTexts {
    var sections = SectionTexts()
    for (index, id) in data.ids.enumerated() {
      let kind = Phrases.pick(Phrases.kinds, index)
      var text = "  \(id):\(index % 4 == 0 ? " # R\(index)" : "")\n"
      text += "    label: \(kind) in record \(index)\n\(data.broader(index))"
      if index % 5 == 0 { text += "    examples: [\(kind), the day of entry]\n" }
      if index % 7 == 0 { text += "    description: \(Phrases.pick(Phrases.sentences, index))\n" }
      sections.append(text, to: "data-categories")
    }
    for (index, id) in purposes.ids.enumerated() {
      let label = "\(Phrases.pick(Phrases.reasons, index)) in case \(index)"
      sections.append("  \(id):\n    label: \(label)\n\(purposes.broader(index))", to: "purposes")
    }
    for (index, id) in refused.ids.enumerated() {
      let label = "show you advertisements of series \(index)"
      sections.append("  \(id):\n    label: \(label)\n\(refused.broader(index))", to: "purposes")
    }
    for (index, id) in groups.ids.enumerated() {
      var text = "  \(id):\n    label: \(Phrases.pick(Phrases.trades, index)) of line \(index)\n"
      text += groups.broader(index)
      if groups.parents[index].isEmpty { text += "    kind: vendor\n    role: processor\n" }
      sections.append(text, to: "recipients")
    }
    return sections
  }
}

/// A vocabulary that grows at random: deep where a term came early, wide below the first ones.
struct SeededTree {
  let ids: [String]
  let parents: [[Int]]

  init(
    _ name: String, count: Int, roots: Int, secondParents: Bool = false, random: inout SplitMix64
  ) {
    var parents: [[Int]] = []
    for index in 0..<count {
      guard index >= roots else {
        parents.append([])
        continue
      }
      var above = [random.below(index)]
      if secondParents, index > 4 * roots, random.oneIn(30) {
        let second = random.below(roots)
        // The root above the first parent is implied by it.
        if Self.root(above: above[0], parents) != second { above.append(second) }
      }
      parents.append(above)
    }
    ids = (0..<count).map { "\(name)-\($0)" }
    self.parents = parents
  }

  private static func root(above term: Int, _ parents: [[Int]]) -> Int {
    var term = term
    while let parent = parents[term].first { term = parent }
    return term
  }

  /// The field, as lines of an entry.
  func broader(_ index: Int) -> String {
    let above = parents[index].map { ids[$0] }
    switch above.count {
    case 0: return ""
    case 1: return "    broader: \(above[0])\n"
    default: return "    broader: [\(above.joined(separator: ", "))]\n"
    }
  }
}

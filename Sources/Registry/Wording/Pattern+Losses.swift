/// A declared fact that a wording would keep from its readers.
public struct LostBlank: Sendable, Hashable {
  /// The blanks of which one must be said.
  public let blanks: [Blank]
  /// Whether no case says it; else it is lost only together with, or without, others.
  public let isNeverSaid: Bool
}

extension PhraseID {
  /// The facts that fill the phrase's blanks, each with the ways in which it can fill them: the
  /// blanks of one way carry the same fact, so that saying one of them is enough.
  var fillings: [[Set<Blank>]] {
    var fillings: [[Set<Blank>]] = []
    for blank in Blank.allCases where blanks.contains(blank) {
      switch blank {
      case .title, .nothing, .nobody: continue
      case .data:
        var ways: [Set<Blank>] = [[.data, .title]]
        if blanks.contains(.nothing) { ways.append([.data, .nothing]) }
        fillings.append(ways)
      case .recipients:
        fillings.append(
          blanks.contains(.nobody) ? [[.recipients], [.recipients, .nobody]] : [[.recipients]])
      case .item: fillings.append([[.item, .title]])
      default: fillings.append([[blank]])
      }
    }
    return fillings
  }

  /// What a wording of the phrase loses in some case, found by going through all of them.
  public func losses(in pattern: Pattern) -> [LostBlank] {
    let fillings = fillings
    var losses: [LostBlank] = []
    for (index, ways) in fillings.enumerated() {
      for way in ways {
        let deciding = pattern.blanksDeciding(on: way)
        let others = fillings.enumerated().filter { other, ways in
          other != index && !ways.allSatisfy { $0.isDisjoint(with: deciding) }
        }.map(\.element)
        let isLost = { (case: Set<Blank>) in
          let filled = `case`.union(way).intersection(blanks)
          return pattern.said(filling: filled.contains).allSatisfy { part in
            if case .blank(let blank) = part { !way.contains(blank) } else { true }
          }
        }
        guard cases(others).contains(where: isLost) else { continue }
        losses.append(
          LostBlank(
            blanks: way.intersection(blanks).sorted { $0.rawValue < $1.rawValue },
            isNeverSaid: pattern.blanks.isDisjoint(with: way)))
        break
      }
    }
    return losses
  }

  /// Every combination of the facts being there or not, in each of their ways.
  private func cases(_ fillings: [[Set<Blank>]]) -> [Set<Blank>] {
    fillings.reduce([[]]) { cases, ways in
      let isCertain = ways.contains { !$0.isDisjoint(with: certainBlanks) }
      return (isCertain ? [] : cases) + ways.flatMap { way in cases.map { $0.union(way) } }
    }
  }
}

extension Pattern {
  /// The blanks in whose company these stand: no other can decide whether these are said.
  fileprivate func blanksDeciding(on blanks: Set<Blank>) -> Set<Blank> {
    parts.reduce(into: []) { deciding, part in
      guard case .choice(let alternatives) = part else { return }
      let company = Set(alternatives.flatMap { Pattern.blanks($0) })
      if !company.isDisjoint(with: blanks) { deciding.formUnion(company) }
    }
  }
}

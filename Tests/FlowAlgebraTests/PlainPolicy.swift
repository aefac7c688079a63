import FlowAlgebra
import TestSupport

/// Statements as plain lists, decided point by point: what ``Policy`` is checked against.
struct PlainPolicy {
  struct Positive {
    var region: PlainSpace.PlainRegion
    var undisclosed: Set<Int>
    var traits: Set<Int>
    /// Parts of the region, each with the promises that remove nothing of it; where there are none
    /// every promise removes.
    var cells: [Cell]
  }

  struct Cell {
    var region: PlainSpace.PlainRegion
    var swallowing: Set<Int>
  }

  struct Negative {
    var region: PlainSpace.PlainRegion
    var precedence: Precedence
    var requires: Set<Int>
  }

  var positives: [Positive]
  var negatives: [Negative]
  var closures: [PlainSpace.PlainRegion]

  static func random(in space: PlainSpace, using random: inout SplitMix64) -> PlainPolicy {
    let negatives = (0..<random.below(4)).map { _ in
      randomNegative(in: space, using: &random)
    }
    let positives = (0..<random.below(5)).map { _ in
      randomPositive(promises: negatives.count, in: space, using: &random)
    }
    let closures = (0..<random.below(2)).map { _ in space.randomRegion(using: &random) }
    return PlainPolicy(positives: positives, negatives: negatives, closures: closures)
  }

  static func randomNegative(in space: PlainSpace, using random: inout SplitMix64) -> Negative {
    let precedences: [Precedence] = [.none, .prevails, .yields]
    return Negative(
      region: space.randomRegion(using: &random),
      precedence: precedences[random.below(3)],
      requires: random.oneIn(3) ? [random.below(2)] : [])
  }

  static func randomPositive(
    promises: Int, in space: PlainSpace, using random: inout SplitMix64
  ) -> Positive {
    let cells = (0..<(random.oneIn(2) ? 0 : 1 + random.below(3))).map { _ in
      Cell(
        region: space.randomRegion(using: &random),
        swallowing: Set((0..<promises).filter { _ in random.oneIn(3) }))
    }
    let region = space.randomRegion(using: &random)
    return Positive(
      region: cells.isEmpty ? region : cells.flatMap(\.region),
      undisclosed: random.oneIn(4) ? [random.below(2)] : [],
      traits: Set((0..<2).filter { _ in random.oneIn(2) }),
      cells: cells)
  }

  func policy(in space: PlainSpace) -> Policy {
    Policy(
      positives: positives.enumerated().map { index, positive in
        FlowAlgebra.Positive(
          statement: index,
          region: space.region(positive.region),
          undisclosed: Set(positive.undisclosed.map { Dimension($0) }),
          traits: Set(positive.traits.map { Trait($0) }),
          cells: positive.cells.map {
            CellGroup(region: space.region($0.region), swallowing: $0.swallowing)
          })
      },
      negatives: negatives.enumerated().map { index, negative in
        FlowAlgebra.Negative(
          statement: index,
          region: space.region(negative.region),
          precedence: negative.precedence,
          requires: Set(negative.requires.map { Trait($0) }))
      },
      closures: closures.enumerated().map { index, region in
        Closure(statement: index, region: space.region(region))
      })
  }

  /// The positives that stand at a point.
  func standing(at point: PlainSpace.Point, in space: PlainSpace) -> [Int] {
    positives.indices.filter { index in
      let positive = positives[index]
      return cells(of: positive, at: point, in: space).contains { cell in
        !negatives.indices.contains { promise in
          removes(promise, from: cell, of: positive, at: point, in: space)
        }
      }
    }
  }

  private func cells(
    of positive: Positive, at point: PlainSpace.Point, in space: PlainSpace
  ) -> [Cell] {
    let whole = Cell(region: positive.region, swallowing: [])
    return (positive.cells.isEmpty ? [whole] : positive.cells)
      .filter { space.contains($0.region, point) }
  }

  private func removes(
    _ promise: Int, from cell: Cell, of positive: Positive, at point: PlainSpace.Point,
    in space: PlainSpace
  ) -> Bool {
    let negative = negatives[promise]
    return negative.precedence == .prevails
      && negative.requires.isSubset(of: positive.traits)
      && space.contains(negative.region, point)
      && !cell.swallowing.contains(promise)
  }

  /// Whether a promise takes a positive away at a point, or helps to.
  func removes(
    _ promise: Int, from index: Int, at point: PlainSpace.Point, in space: PlainSpace
  ) -> Bool {
    !standing(at: point, in: space).contains(index)
      && cells(of: positives[index], at: point, in: space).contains {
        removes(promise, from: $0, of: positives[index], at: point, in: space)
      }
  }

  /// The promises in force at a point.
  func denying(at point: PlainSpace.Point, in space: PlainSpace) -> [Int] {
    let standing = standing(at: point, in: space)
    return negatives.indices.filter { index in
      let negative = negatives[index]
      func meets(_ positive: Positive) -> Bool { negative.requires.isSubset(of: positive.traits) }
      let isHeard =
        negative.requires.isEmpty
        || positives.contains { meets($0) && space.contains($0.region, point) }
      let isBeaten =
        negative.precedence == .yields && standing.contains { meets(positives[$0]) }
      return space.contains(negative.region, point) && isHeard && !isBeaten
    }
  }

  func word(
    at point: PlainSpace.Point, naming named: Set<Int>, in space: PlainSpace
  ) -> Word {
    let standing = standing(at: point, in: space)
    let heard = standing.filter { positives[$0].undisclosed.isDisjoint(with: named) }
    let denying = denying(at: point, in: space)
    let isContested = heard.contains { index in
      denying.contains { negatives[$0].requires.isSubset(of: positives[index].traits) }
    }
    if isContested { return .both }
    if !heard.isEmpty { return .yes }
    if !denying.isEmpty { return .no }
    let isClosed = closures.contains { space.contains($0, point) }
    return isClosed && standing.isEmpty ? .no : .notDisclosed
  }
}

extension Answer {
  /// The word at each of some points of the question; nil where the parts are not a partition.
  func words(at points: [PlainSpace.Point]) throws -> [Word?] {
    let parts: [(word: Word, region: Region)] = [
      (.yes, yes), (.both, both), (.no, try no()), (.notDisclosed, try notDisclosed()),
    ]
    return points.map { point in
      let holding = parts.filter { $0.region.contains(point) }
      return holding.count == 1 ? holding.first?.word : nil
    }
  }
}

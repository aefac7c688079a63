import FlowAlgebra
import TestSupport
import Testing

struct ScopedRegionTests {
  private struct Plain {
    var boxes: PlainSpace.PlainRegion
    var exceptions: [Plain]

    static func random(
      depth: Int, width: Int, in space: PlainSpace, using random: inout SplitMix64
    ) -> Plain {
      let count = depth == 0 ? 0 : width == 1 ? 1 : random.below(width + 1)
      return Plain(
        boxes: (0..<(1 + random.below(2))).map { _ in space.randomBox(using: &random) },
        exceptions: (0..<count).map { _ in
          .random(depth: depth - 1, width: width, in: space, using: &random)
        })
    }

    func scoped(in space: PlainSpace) -> ScopedRegion {
      ScopedRegion(
        boxes: boxes.map(space.box), exceptions: exceptions.map { $0.scoped(in: space) })
    }

    func remains(_ point: PlainSpace.Point, in space: PlainSpace) -> Bool {
      space.contains(boxes, point) && !exceptions.contains { $0.remains(point, in: space) }
    }

    /// How many nested scopes in a row hold the point.
    func depth(of point: PlainSpace.Point, in space: PlainSpace) -> Int {
      guard space.contains(boxes, point) else { return 0 }
      return 1 + (exceptions.map { $0.depth(of: point, in: space) }.max() ?? 0)
    }
  }

  @Test(arguments: seeds)
  func siblingsAreAUnion(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let space = PlainSpace(using: &random)
    let plain = Plain.random(depth: 3, width: 3, in: space, using: &random)
    let effective = try plain.scoped(in: space).effective(in: space.space)
    #expect(space.matches(effective) { plain.remains($0, in: space) })
  }

  @Test(arguments: seeds)
  func theDeepestOfAChainDecides(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let space = PlainSpace(using: &random)
    let plain = Plain.random(depth: 4, width: 1, in: space, using: &random)
    let effective = try plain.scoped(in: space).effective(in: space.space)
    #expect(space.matches(effective) { !plain.depth(of: $0, in: space).isMultiple(of: 2) })
  }

  @Test(arguments: seeds)
  func orderAndStrayExceptionsChangeNothing(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let space = PlainSpace(using: &random)
    let plain = Plain.random(depth: 2, width: 3, in: space, using: &random)
    let effective = try plain.scoped(in: space).effective(in: space.space)

    // Law 7: a box outside its parent's, cut from a whole that shares no point with it.
    let outside = try Region(Box()).subtracting(space.region(plain.boxes), in: space.space)
    var changed = plain.scoped(in: space)
    changed.exceptions.append(ScopedRegion(boxes: outside.boxes))
    changed.exceptions.shuffle(using: &random)
    changed.boxes.shuffle(using: &random)
    let again = try changed.effective(in: space.space)
    #expect(space.points.allSatisfy { effective.contains($0) == again.contains($0) })
  }
}

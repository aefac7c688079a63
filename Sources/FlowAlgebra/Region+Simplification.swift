extension Region {
  /// Up to how many boxes each is compared with every other.
  private static let mutualLimit = 64

  /// The same points in fewer boxes, where that is cheap to see.
  static func simplified(_ boxes: some Sequence<Box>) -> [Box] {
    let result = boxes.filter { !$0.isEmpty }
    if result.count < 2 { return result }
    var merger = BoxMerger(result)
    let last = result.lazy.compactMap(\.restricted.last?.index).max() ?? 0
    for index in 0...last where merger.boxes.count > 1 {
      merger.merge(along: Dimension(index))
    }
    return merger.boxes.count <= mutualLimit ? withoutContained(merger.boxes) : merger.boxes
  }

  /// Drops boxes that visibly lie in another; no two are equal here, since merging joined those.
  private static func withoutContained(_ boxes: [Box]) -> [Box] {
    guard boxes.count > 1 else { return boxes }
    return boxes.indices.filter { place in
      !boxes.indices.contains { $0 != place && boxes[place].isVisiblySubset(of: boxes[$0]) }
    }.map { boxes[$0] }
  }
}

/// Joins boxes that differ in one dimension only, each at the place of the first.
///
/// Boxes are told apart by a number that sums up their sets, so that leaving a dimension out costs
/// one subtraction; those whose numbers agree are compared.
private struct BoxMerger {
  private(set) var boxes: [Box]
  private var fingerprints: [UInt64]

  init(_ boxes: [Box]) {
    self.boxes = boxes
    fingerprints = boxes.map { box in
      box.restricted.reduce(0) { $0 &+ Self.fingerprint(of: box, in: $1) }
    }
  }

  mutating func merge(along dimension: Dimension) {
    var merged: [Box] = []
    var sums: [UInt64] = []
    var firsts = FirstPlaces(count: boxes.count)
    merged.reserveCapacity(boxes.count)
    sums.reserveCapacity(boxes.count)
    for (place, box) in boxes.enumerated() {
      let rest = fingerprints[place] &- Self.fingerprint(of: box, in: dimension)
      guard let first = firsts.place(of: rest, orInsert: merged.count) else {
        merged.append(box)
        sums.append(fingerprints[place])
        continue
      }
      guard merged[first].agrees(with: box, apartFrom: dimension) else {
        // Another box with the same sum: rare enough to be left as it is.
        merged.append(box)
        sums.append(fingerprints[place])
        continue
      }
      let joined = merged[first][dimension].flatMap { mine in
        box[dimension].map { mine.union($0) }
      }
      merged[first][dimension] = joined
      sums[first] = rest &+ Self.fingerprint(of: merged[first], in: dimension)
    }
    boxes = merged
    fingerprints = sums
  }

  private static func fingerprint(of box: Box, in dimension: Dimension) -> UInt64 {
    guard let set = box[dimension] else { return 0 }
    return set.intervals.reduce(UInt64(dimension.index + 1)) { sum, interval in
      let bounds =
        UInt64(UInt32(bitPattern: interval.lowerBound)) << 32
        | UInt64(UInt32(bitPattern: interval.upperBound))
      // Multiplication by an odd constant and a rotation spread each interval over all bits.
      let mixed = (sum ^ bounds) &* 0x9e37_79b9_7f4a_7c15
      return mixed ^ (mixed >> 29)
    }
  }
}

/// Where each number was seen first; a few numbers are simply looked through.
private struct FirstPlaces {
  private let isShort: Bool
  private var list: [(number: UInt64, place: Int)] = []
  private var table: [UInt64: Int] = [:]

  init(count: Int) {
    isShort = count <= 16
    if isShort { list.reserveCapacity(count) } else { table.reserveCapacity(count) }
  }

  /// The place of a number; nil where it was not there, and stands at `new` from now on.
  mutating func place(of number: UInt64, orInsert new: Int) -> Int? {
    if isShort {
      if let known = list.first(where: { $0.number == number }) { return known.place }
      list.append((number, new))
      return nil
    }
    let known = table[number]
    if known == nil { table[number] = new }
    return known
  }
}

extension Box {
  /// Whether each written set lies in the other's; a dimension left out lies only in one left out.
  func isVisiblySubset(of other: Box) -> Bool {
    other.restricted.allSatisfy { dimension in
      guard let mine = self[dimension], let theirs = other[dimension] else { return false }
      return mine.isSubset(of: theirs)
    }
  }
}

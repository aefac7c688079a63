import FlowAlgebra
import Registry

/// Where a version gives an attribute a value.
struct Reading {
  let value: AttributeValue
  let box: Box
  /// The statement, retention entry or choice that says it.
  let entry: EntryHeader
}

/// Where two versions give an attribute different values though both disclose.
struct Difference {
  /// Nil where the older version keeps what it says there, too.
  let before: AttributeValue?
  /// Nil where the newer version keeps what it says there, too.
  let after: AttributeValue?
  let region: Region
}

/// Compares the values of an attribute point by point, whatever statements say them.
struct ReadingComparison {
  let old: [Reading]
  let new: [Reading]
  let space: Space

  /// - Parameters:
  ///   - added: What only the newer version discloses: its values are no change.
  ///   - ended: What only the older version discloses.
  func differences(added: Region, ended: Region) throws(Undecided) -> [Difference] {
    let gained = try beyond(new, old, apartFrom: added)
    let lost = try beyond(old, new, apartFrom: ended)
    var differences: [Difference] = []
    for gain in gained {
      var rest = gain.region
      for loss in lost {
        let shared = try gain.region.intersection(loss.region)
        if shared.isEmpty { continue }
        differences.append(
          Difference(before: loss.value, after: gain.value, region: shared))
        rest = try rest.subtracting(loss.region, in: space)
      }
      if !rest.isEmpty, !gain.value.words.isEmpty {
        differences.append(Difference(before: nil, after: gain.value, region: rest))
      }
    }
    let met = Region.union(of: gained.map(\.region))
    for loss in lost where !loss.value.words.isEmpty {
      let rest = try loss.region.subtracting(met, in: space)
      if !rest.isEmpty {
        differences.append(Difference(before: loss.value, after: nil, region: rest))
      }
    }
    return differences
  }

  /// By value, in ascending order, where only the first readings give it.
  private func beyond(
    _ readings: [Reading], _ others: [Reading], apartFrom undisclosed: Region
  ) throws(Undecided) -> [(value: AttributeValue, region: Region)] {
    let known = Dictionary(grouping: others, by: \.value)
    var result: [(value: AttributeValue, region: Region)] = []
    for (value, readings) in Dictionary(grouping: readings, by: \.value) {
      let boxes = (known[value] ?? []).map(\.box)
      // Most statements stand in both versions as they are.
      let unchanged = Set(boxes)
      let region = try Region(readings.map(\.box).filter { !unchanged.contains($0) })
        .subtracting(Region(boxes), in: space)
        .subtracting(undisclosed, in: space)
      if !region.isEmpty { result.append((value, region)) }
    }
    return result.sorted { $0.value < $1.value }
  }
}

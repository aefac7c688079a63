import Diagnostics

/// Pairs the markers of a document; what cannot be paired is a problem.
struct MarkerPairing {
  private(set) var regions: [MarkedRegion] = []
  private(set) var problems: [MarkerProblem] = []
  private let file: SourceFile
  private var open: [Marker] = []

  init(_ markers: [Marker], in file: SourceFile) {
    self.file = file
    for marker in markers {
      guard !marker.name.isEmpty else {
        report(marker, "a marker names what stands there, as `disclose:sharing`")
        continue
      }
      if let surplus = marker.surplus {
        report(marker, "a marker takes an id and a language; `\(surplus)` is too much")
      }
      if marker.isEnd { close(marker) } else { begin(marker) }
    }
    for marker in open {
      report(
        marker,
        "`disclose:\(marker.name)` is not closed: add `<!-- /disclose:\(marker.name) -->`")
    }
  }

  private mutating func begin(_ marker: Marker) {
    if let outer = open.last {
      report(
        marker,
        "`disclose:\(marker.name)` begins within `disclose:\(outer.name)` of line \(line(of: outer)): "
          + "markers do not nest")
    }
    open.append(marker)
  }

  private mutating func close(_ marker: Marker) {
    guard let last = open.last else {
      report(marker, "`/disclose:\(marker.name)` closes nothing")
      return
    }
    if last.name == marker.name {
      open.removeLast()
      if open.isEmpty { regions.append(MarkedRegion(last, marker, in: file.bytes)) }
      return
    }
    report(
      marker,
      "`/disclose:\(marker.name)` stands where `disclose:\(last.name)` of line \(line(of: last)) "
        + "is to be closed")
    // The mistake is one, whether the name is wrong or the order.
    let index = open.lastIndex { $0.name == marker.name } ?? open.count - 1
    open.remove(at: index)
  }

  private func line(of marker: Marker) -> Int {
    file.lineNumber(at: marker.range.lowerBound)
  }

  private mutating func report(_ marker: Marker, _ message: String) {
    problems.append(MarkerProblem(offset: marker.range.lowerBound, message: message))
  }
}

/// A mark under a printed line, in columns from 0.
struct Marker {
  let columns: Range<Int>
  let isPrimary: Bool
  let text: String
}

/// The rows under a source line: carets and dashes, with the words of the mark that ends last beside
/// them and those of the others hanging below, so that no text runs into a mark.
func markerRows(_ markers: [Marker]) -> [String] {
  let inline = markers.indices.max { a, b in
    let (a, b) = (markers[a], markers[b])
    if a.columns.upperBound != b.columns.upperBound {
      return a.columns.upperBound < b.columns.upperBound
    }
    if a.columns.lowerBound != b.columns.lowerBound {
      return a.columns.lowerBound < b.columns.lowerBound
    }
    return !a.isPrimary && b.isPrimary
  }
  guard let inline else { return [] }

  var rows = [line(of: markers)]
  if !markers[inline].text.isEmpty { rows[0] += " " + markers[inline].text }

  let hanging = markers.indices
    .filter { $0 != inline && !markers[$0].text.isEmpty }
    .map { markers[$0] }
    .sorted { $0.columns.lowerBound > $1.columns.lowerBound }
  let starts = Set(hanging.map(\.columns.lowerBound)).sorted()
  if !hanging.isEmpty { rows.append(pipes(at: starts[...])) }
  for marker in hanging {
    let start = marker.columns.lowerBound
    let row = pipes(at: starts.prefix { $0 < start })
    rows.append(row + spaces(start - row.count) + marker.text)
  }
  return rows
}

private func line(of markers: [Marker]) -> String {
  let width = markers.lazy.map(\.columns.upperBound).max() ?? 0
  var row = Array(repeating: UInt8(ascii: " "), count: width)
  for marker in markers where !marker.isPrimary {
    for column in marker.columns { row[column] = UInt8(ascii: "-") }
  }
  for marker in markers where marker.isPrimary {
    for column in marker.columns { row[column] = UInt8(ascii: "^") }
  }
  return String(decoding: row, as: UTF8.self)
}

private func pipes(at columns: ArraySlice<Int>) -> String {
  columns.reduce(into: "") { $0 += spaces($1 - $0.count) + "|" }
}

func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

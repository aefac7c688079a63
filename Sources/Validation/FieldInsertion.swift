import Diagnostics
import Registry

extension ValidationContext {
  /// The edit that writes one more field at the beginning of an entry, in the layout it has; nil
  /// where the entry is no mapping that can be seen to begin after its key.
  ///
  /// - Parameter field: The key and its value, on one line.
  func insertion(_ field: String, into header: EntryHeader) -> Fix.Edit? {
    let span = header.span
    guard registry.files.indices.contains(Int(span.file.index)) else { return nil }
    let bytes = registry.files[Int(span.file.index)].bytes
    guard var place = bytes[Int(span.end)...].firstIndex(of: UInt8(ascii: ":")) else { return nil }
    place += 1
    while place < bytes.count, bytes[place] == UInt8(ascii: " ") { place += 1 }
    guard place < bytes.count else { return nil }
    if bytes[place] == UInt8(ascii: "{") {
      return Fix.Edit(Span(file: span.file, start: place + 1, end: place + 1), field + ", ")
    }
    return blockInsertion(field, after: place, in: bytes, of: span.file)
  }

  private func blockInsertion(
    _ field: String, after place: Int, in bytes: [UInt8], of file: FileID
  ) -> Fix.Edit? {
    var lineStart: Int?
    var place = place
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\n"):
        lineStart = place + 1
      case UInt8(ascii: " "), UInt8(ascii: "\r"):
        break
      case UInt8(ascii: "#"):
        guard let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        place = end
        continue
      default:
        // Something on the key's own line is no mapping of lines.
        guard let lineStart else { return nil }
        let indent = String(repeating: " ", count: place - lineStart)
        let hasReturn = lineStart > 1 && bytes[lineStart - 2] == UInt8(ascii: "\r")
        let lineEnd = hasReturn ? "\r\n" : "\n"
        return Fix.Edit(Span(file: file, start: place, end: place), field + lineEnd + indent)
      }
      place += 1
    }
    return nil
  }
}

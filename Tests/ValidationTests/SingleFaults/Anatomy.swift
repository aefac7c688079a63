import Diagnostics
import YAMLReader

/// A registry's files taken apart, so that a mistake can be made at every place where it fits.
struct Anatomy {
  let files: [SourceFile]
  let sections: [Section]

  struct Section {
    let file: Int
    let name: String
    let key: ByteRange
    let entries: [Entry]
  }

  struct Entry {
    let file: Int
    let section: String
    let id: String
    let key: ByteRange
    let value: YAMLNode
    let fields: [Field]

    func field(_ name: String) -> Field? { fields.first { $0.name == name } }
  }

  struct Field {
    let file: Int
    let name: String
    let key: ByteRange
    let value: YAMLNode
    /// Whether the field begins a line of its own.
    let isInBlock: Bool

    /// The scalars of the value: itself, or the items of a list.
    var scalars: [YAMLNode] {
      switch value.kind {
      case .scalar: [value]
      case .sequence: value.elements.filter { $0.kind == .scalar }
      case .mapping, .refused: []
      }
    }
  }

  init(_ files: [SourceFile]) {
    self.files = files
    sections = files.enumerated().flatMap { index, file -> [Section] in
      guard let root = YAMLTree.parse(file.bytes).root else { return [] }
      return root.pairs.map { key, value in
        let name = key.string
        let isSingle = name == "registry" || name == "organization"
        let entries =
          isSingle
          ? [Self.entry(file, index, name, key, value)]
          : value.pairs.map { Self.entry(file, index, name, $0.key, $0.value) }
        return Section(file: index, name: name, key: key.range, entries: entries)
      }
    }
  }

  private static func entry(
    _ file: SourceFile, _ index: Int, _ section: String, _ key: YAMLNode, _ value: YAMLNode
  ) -> Entry {
    let fields = value.pairs.map { key, value in
      let line = file.position(at: key.range.start)
      let before = file.line(line.line).prefix(line.column - 1)
      return Field(
        file: index, name: key.string, key: key.range, value: value,
        isInBlock: before.allSatisfy { $0 == " " })
    }
    return Entry(
      file: index, section: section, id: key.string, key: key.range, value: value, fields: fields)
  }

  var entries: [Entry] { sections.flatMap(\.entries) }

  func entries(_ names: String...) -> [Entry] {
    entries.filter { names.contains($0.section) }
  }

  func text(_ file: Int, _ range: ByteRange) -> String {
    String(decoding: files[file].bytes[range.start..<range.end], as: UTF8.self)
  }

  /// Where a file's last line has ended.
  func end(_ file: Int) -> Int { files[file].bytes.count }

  /// The offset at which the line of an offset begins.
  func lineStart(_ file: Int, _ offset: Int) -> Int {
    files[file].bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }

  /// The offset just after the line of an offset.
  func lineEnd(_ file: Int, _ offset: Int) -> Int {
    files[file].bytes[offset...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? end(file)
  }
}

extension ByteRange {
  var range: Range<Int> { start..<end }
}

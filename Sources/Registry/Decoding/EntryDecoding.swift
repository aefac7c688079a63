import Diagnostics
import YAMLReader

extension DecodingContext {
  /// Reads a mapping of ids to entries.
  mutating func decodeEntries<E: DecodableEntry>(
    _ node: YAMLNode, _ identify: (Name) -> EntryID, _ append: (E) -> Void
  ) {
    guard node.kind == .mapping else {
      reportWrongType(
        node, expected: .mapping(keys: .text, values: E.schema.shape))
      return
    }
    let outer = entry
    defer { entry = outer }
    var firsts: [Name: Span] = [:]
    for (key, value) in node.pairs {
      entry = outer
      guard key.kind == .scalar, let name = declaredName(key) else { continue }
      let id = identify(name)
      entry = id
      let span = span(key)
      if let first = firsts.updateValue(span, forKey: name) {
        firsts[name] = first
        reportDuplicateKey(key, first: first)
        continue
      }
      if reportIfEmpty(value, key: key) {
        // Declared all the same: a reference to it is not another mistake.
        append(E(EntryHeader(id, at: span)))
        continue
      }
      let blank = E(EntryHeader(id, at: span))
      append(E.schema.decode(value, key: span, into: blank, &self) ?? blank)
    }
  }

  /// Reads a key as an id, reporting what is no id; what cannot be an id still names the entry.
  mutating func declaredName(_ key: YAMLNode) -> Name? {
    let name = name(of: key)
    if let word = key.withUTF8({ ReservedWord(bytes: $0) }) {
      report(
        .reservedId, "`\(word.rawValue)` is a reserved word and no id", at: key, "reserved",
        help: "choose another id")
    } else if !key.withUTF8({ $0.isIdentifier }) {
      let proposal = key.string.asIdentifier
      report(
        .invalidId, "an id has lower-case letters, digits and single hyphens", at: key,
        "not an id", help: proposal.map { "change it to `\($0)`" },
        fixes: proposal.map { [Fix("change it to `\($0)`", .unsafe, [.init(span(key), $0)])] }
          ?? [])
    }
    return name
  }
}

extension Collection<UInt8> {
  /// `[a-z0-9]+(-[a-z0-9]+)*`
  var isIdentifier: Bool {
    let isPart = { (byte: UInt8) in (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }
    var previous = UInt8(ascii: "-")
    for byte in self {
      guard isPart(byte) || (byte == UInt8(ascii: "-") && previous != UInt8(ascii: "-")) else {
        return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: "-")
  }
}

extension String {
  /// The nearest id: "Web Forms" as `web-forms`; nil when nothing is left.
  var asIdentifier: String? {
    let words = lowercased().unicodeScalars.split {
      !(("a"..."z").contains($0) || ("0"..."9").contains($0))
    }
    return words.isEmpty ? nil : words.map { String($0) }.joined(separator: "-")
  }
}

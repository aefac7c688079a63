/// A part of the program that takes bytes from anybody, with what must hold whatever the bytes.
///
/// A fuzzer runs the targets on bytes that it makes up (`.ci/fuzz`), the tests run them on the bytes
/// that are kept in the corpus.
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// A file is read as YAML, and laid out.
  case reader
  /// Files, set apart by a zero byte, are decoded, resolved, checked, mended and published.
  case registry
  /// The first line stands as a label and in a paragraph of its author, the rest as wording.
  case wording
  /// A page, of Markdown where its first byte is even and else of HTML, has text injected.
  case markers
  /// Lines of a flag and its value are asked as a question.
  case questions

  /// Bytes with which it does all of its work.
  public var sample: [UInt8] {
    let text =
      switch self {
      case .reader, .registry: RegistryText.saying("no") + "servces: {\"no\": {lable: no}}\n"
      case .wording: "{links.contact-page}\n[{when}, ]{can} {data}"
      case .markers: "b<!-- disclose:sharing -->\n<!-- /disclose:sharing -->\n"
      case .questions: "who-receives\ndata contact\nwith desk\nwhere consent=given\n"
      }
    return Array(text.utf8)
  }

  /// What does not hold of the bytes, and ought to; a trap is one more way to fail.
  public func faults(in bytes: [UInt8]) -> [String] {
    var faults = Faults()
    switch self {
    case .reader: faults.read(bytes)
    case .registry: faults.check(files: bytes)
    case .wording: faults.check(wording: String(decoding: bytes, as: UTF8.self))
    case .markers: faults.inject(into: bytes)
    case .questions: faults.ask(String(decoding: bytes, as: UTF8.self))
    }
    return faults.found
  }
}

/// Gathers what does not hold.
struct Faults {
  private(set) var found: [String] = []

  mutating func expect(_ holds: Bool, _ fault: @autoclosure () -> String) {
    if !holds { found.append(fault()) }
  }
}

import CLibYAML

/// libyaml's event interface. Owns the parser and the event read last, and frees both.
struct EventParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>

  /// - Parameter text: Must outlive the parser.
  /// - Returns: nil when there is no memory.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    guard yaml_parser_initialize(parser) == 1 else { return nil }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  /// The next event, valid until the next call; nil when the text cannot be read any further.
  mutating func next() -> UnsafePointer<yaml_event_t>? {
    yaml_event_delete(event)
    return yaml_parser_parse(parser, event) == 1 ? UnsafePointer(event) : nil
  }

  /// Why there is no next event, with places in characters.
  var failure: (problem: String, at: Int, context: String?, contextAt: Int) {
    let state = parser.pointee
    return (
      problem: state.problem.map { String(cString: $0) } ?? "out of memory",
      at: state.problem_mark.index,
      context: state.context.map { String(cString: $0) },
      contextAt: state.context_mark.index
    )
  }
}

extension UnsafePointer<yaml_event_t> {
  typealias Details = yaml_event_s.__Unnamed_union_data

  /// What an event of one type tells, without a copy of the whole event.
  ///
  /// - Parameter member: Names the member of the union; all of them begin where the union does.
  func details<Member>(_ member: (Details) -> Member) -> UnsafePointer<Member> {
    let offset = MemoryLayout<yaml_event_t>.offset(of: \.data) ?? 0
    return (UnsafeRawPointer(self) + offset).assumingMemoryBound(to: Member.self)
  }
}

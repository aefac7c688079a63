import CLibYAML

/// What it costs to have YAML read at all: libyaml's events, one after the other, into nothing.
enum EventLoop {
  static func run(over bytes: [UInt8]) {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return }
    defer { yaml_parser_delete(&parser) }
    bytes.withUnsafeBufferPointer { text in
      yaml_parser_set_input_string(&parser, text.baseAddress, text.count)
      var event = yaml_event_t()
      while yaml_parser_parse(&parser, &event) == 1 {
        let isLast = event.type == YAML_STREAM_END_EVENT
        yaml_event_delete(&event)
        if isLast { return }
      }
    }
  }
}

import CYaml

/// The events of libyaml over a buffer; a class because the parser must not move.
final class YAMLEvents {
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private var isFinished = false
  /// What is wrong with the document's syntax, once the events have come to an end.
  private(set) var problem: YAMLProblem?

  /// The buffer must outlive the events.
  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    isFinished = yaml_parser_initialize(parser) == 0
    guard !isFinished else { return }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event, or `nil` at the end of the document or of what can be read of it.
  func next() -> YAMLEvent? {
    guard !isFinished else { return nil }
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else {
      isFinished = true
      problem = YAMLProblem(parser.pointee)
      return nil
    }
    defer { yaml_event_delete(&event) }
    isFinished = event.type == YAML_STREAM_END_EVENT
    return YAMLEvent(event)
  }
}

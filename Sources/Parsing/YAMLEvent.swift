import CYaml

/// One step of libyaml through a document.
struct YAMLEvent {
  enum Kind {
    case document
    case list
    case map
    case end
    case scalar(text: String, isPlain: Bool)
    case alias(String)
    case other
  }

  let kind: Kind
  /// Line and column, counted from 1.
  let line, column: Int
  let anchor: String?
  let tag: String?

  init(_ event: yaml_event_t) {
    line = Int(event.start_mark.line) + 1
    column = Int(event.start_mark.column) + 1
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      kind = .scalar(
        text: Self.text(scalar.value, scalar.length),
        isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
      (anchor, tag) = (Self.text(scalar.anchor), Self.text(scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      kind = .list
      (anchor, tag) = (Self.text(start.anchor), Self.text(start.tag))
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      kind = .map
      (anchor, tag) = (Self.text(start.anchor), Self.text(start.tag))
    default:
      kind = Self.kind(of: event)
      (anchor, tag) = (nil, nil)
    }
  }

  private static func kind(of event: yaml_event_t) -> Kind {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: .document
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .end
    case YAML_ALIAS_EVENT: .alias(text(event.data.alias.anchor) ?? "")
    default: .other
    }
  }

  private static func text(_ start: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    start.map { String(cString: $0) }
  }

  private static func text(_ start: UnsafeMutablePointer<yaml_char_t>?, _ length: Int) -> String {
    String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
  }
}

import Mustache

extension TemplateValue {
  /// The value as Mustache reads it.
  var forMustache: Any {
    switch self {
    case .text(let text): PrintedText(text: text)
    case .list(let items): items.map(\.forMustache)
    case .map(let entries): entries.mapValues(\.forMustache)
    case .flag(let flag): flag
    }
  }
}

/// Text as Mustache prints it; none when empty.
private struct PrintedText: MustacheCustomRenderable {
  let text: String

  var renderText: String { text }
  var isNull: Bool { text.isEmpty }
}

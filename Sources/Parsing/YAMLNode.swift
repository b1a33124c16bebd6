public import Findings

/// A value in a YAML document, with the place where it stands.
///
/// Scalars keep the text that was written; what it means is decided by who reads it, so that `NO`
/// stays the notation key it is and `010` never becomes 8.
public struct YAMLNode: Hashable, Sendable {
  /// What a node holds.
  public indirect enum Content: Hashable, Sendable {
    /// A text, number, truth value or nothing, as written.
    case scalar(text: String, isPlain: Bool)
    /// Values in their order.
    case list([YAMLNode])
    /// Keys with their values, in the order of the document.
    case map([Entry])
  }

  /// A key of a map, with its value.
  public struct Entry: Hashable, Sendable {
    /// The key.
    public let key: String
    /// Where the key stands.
    public let place: Place
    /// The value.
    public let value: YAMLNode
  }

  /// What it holds.
  public let content: Content
  /// Where it begins.
  public let place: Place

  init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }
}

extension YAMLNode {
  /// Whether nothing was written: an empty value, `~` or `null`.
  public var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// What it is, in a word of the message catalogue.
  var kind: Finding.Argument {
    switch content {
    case .scalar where isNull: .name(LocalizedText(zh: "空值", en: "nothing"))
    case .scalar(let text, _):
      .name(LocalizedText(zh: "“\(text.excerpt)”", en: "“\(text.excerpt)”"))
    case .list: .name(LocalizedText(zh: "一个列表", en: "a list"))
    case .map: .name(LocalizedText(zh: "一组键值", en: "a map"))
    }
  }
}

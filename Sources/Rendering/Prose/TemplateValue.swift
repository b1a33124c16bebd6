/// What a template can show: text ready to print, lists, named values, yes or no.
///
/// Templates do not format or reckon; whoever makes the value does.
public enum TemplateValue: Hashable, Sendable {
  /// Text as it will be printed; a section of an empty text is left out.
  case text(String)
  /// Values a section is repeated for.
  case list([TemplateValue])
  /// Values by name.
  case map([String: TemplateValue])
  /// Whether a section is shown.
  case flag(Bool)
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByBooleanLiteral
{
  /// Makes a text.
  public init(stringLiteral text: String) {
    self = .text(text)
  }

  /// Makes a list.
  public init(arrayLiteral items: TemplateValue...) {
    self = .list(items)
  }

  /// Makes a map; of two values with the same name the last holds.
  public init(dictionaryLiteral entries: (String, TemplateValue)...) {
    self = .map(Dictionary(entries) { _, last in last })
  }

  /// Makes a flag.
  public init(booleanLiteral flag: Bool) {
    self = .flag(flag)
  }
}

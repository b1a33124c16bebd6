/// A template as it stands in a file.
public struct TemplateSource: Hashable, Sendable {
  /// The file it was read from, for findings.
  public let file: String
  /// Its text.
  public let text: String

  /// Makes a source.
  public init(file: String, text: String) {
    self.file = file
    self.text = text
  }
}

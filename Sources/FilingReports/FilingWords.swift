public import Findings

/// The words of a filing's report, in its language.
public struct FilingWords: Sendable {
  /// The catalogue of labels.
  public let catalogue: MessageCatalogue
  /// The language.
  public let language: Language

  /// Brings a catalogue and a language together.
  public init(_ catalogue: MessageCatalogue, in language: Language) {
    self.catalogue = catalogue
    self.language = language
  }

  func label(_ key: String) -> String { catalogue.label("filing-\(key)", in: language) }

  func label(_ key: String, _ arguments: [String: Finding.Argument]) -> String {
    catalogue.label("filing-\(key)", arguments, in: language)
  }

  func name(_ text: LocalizedText) -> String { text[language] }
}

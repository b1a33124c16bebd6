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

  /// What a setting is called; its own name where the catalogue has no word for it.
  func setting(_ id: String) -> String {
    let key = "setting-\(id.replacing(".", with: "-"))"
    let label = label(key)
    return label == "filing-\(key)" ? id : label
  }

  func name(_ text: LocalizedText) -> String { text[language] }
}

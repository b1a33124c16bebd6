public import Findings
import Quantities
import Regulations

/// The words of pages about regulation: labels, names and units, in one language.
public struct RegulationWords: Sendable {
  /// The language of the pages.
  public let language: Language
  /// Whether names in Chinese have the English name beside them.
  public let showsEnglish: Bool
  private let messages: MessageCatalogue

  /// Takes the labels from the message catalogue.
  public init(_ messages: MessageCatalogue, in language: Language, showsEnglish: Bool = false) {
    self.messages = messages
    self.language = language
    self.showsEnglish = showsEnglish && language == .zh
  }

  /// A label of these pages, or the key itself without one.
  subscript(key: String) -> String {
    messages.messages["regulation-" + key]?.fact[language] ?? key
  }

  /// A label of these pages with its placeholders filled.
  func callAsFunction(_ key: String, _ arguments: [String: Finding.Argument]) -> String {
    messages.label("regulation-" + key, arguments, in: language)
  }

  /// The wording of a choice such as `standing-official`, or the choice itself without one.
  func choice(_ family: String, _ value: String) -> String {
    messages.messages["\(family)-\(value)"]?.fact[language] ?? value
  }

  /// A name, with the English one beside it where that is asked for.
  func name(_ name: LocalizedText) -> String {
    guard showsEnglish, name.en != name.zh else { return name[language] }
    return "\(name.zh)（\(name.en)）"
  }

  /// How sure something is; a dash where nothing is known.
  func standing(_ standing: Standing?) -> String {
    standing.map { choice("standing", $0.rawValue) } ?? "—"
  }

  /// A unit as printed; a pure number has none, and `fuel` is the fuel's own unit.
  func unit(_ unit: Unit) -> String {
    unit.isOne ? "" : unit.symbol.replacing(BaseUnit.fuel.symbol, with: self["fuel-unit"])
  }

  /// Names set side by side.
  func joined(_ names: [String]) -> String {
    names.joined(separator: self["enumeration"])
  }

  /// The BCP 47 tag of the language.
  var languageTag: String { self["language-tag"] }
}

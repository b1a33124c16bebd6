/// A word to offer for one that is not known, of words that the catalogue of messages has names for.
///
/// Files take the words themselves, so that a name is told with its word behind it.
public struct WordChoice: Hashable, Sendable {
  /// What was typed.
  let typed: String
  /// The words that may be written.
  let words: [String]
  /// What the keys of their names begin with, each of which is asked for.
  let labels: [String]

  /// Offers one of the words; `label` is what the keys of their names begin with.
  package init(for typed: String, among words: [String], called label: String) {
    self.typed = typed
    self.words = words
    labels = ["form-\(label)-", "\(label)-"]
  }

  /// A name as far as it is one: forms explain it behind a colon.
  private static func withoutExplanation(_ name: LocalizedText) -> LocalizedText {
    LocalizedText(
      zh: String(name.zh.prefix { $0 != "：" }), en: String(name.en.prefix { $0 != ":" }))
  }

  /// The word to offer, where nothing is known of names.
  var word: String { NearestName.offered(for: typed, among: words) ?? "" }

  /// The word to offer, with its name where that is what was meant.
  func wording(by catalogue: MessageCatalogue, in language: Language) -> String {
    guard typed.hasHan else { return word }
    let named = words.flatMap { word in
      labels.compactMap { catalogue.messages[$0 + word]?.fact }
        .map { NamedWord(word, Self.withoutExplanation($0)) }
    }
    return NamedWord.offered(for: typed, among: named)?.told[language] ?? word
  }
}

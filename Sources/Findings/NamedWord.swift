/// A word that files take, such as a code or an id, and what people call it.
package struct NamedWord: Hashable {
  /// The word.
  package let word: String
  /// Its name.
  package let name: LocalizedText

  /// Names a word.
  package init(_ word: String, _ name: LocalizedText) {
    self.word = word
    self.name = name
  }

  /// The name with the word behind it.
  package var told: LocalizedText {
    LocalizedText(zh: "\(name.zh)（\(word)）", en: "\(name.en) (\(word))")
  }

  /// The word whose name, in the script of what was typed, comes nearest to it.
  package static func offered(for typed: String, among words: [NamedWord]) -> NamedWord? {
    let names = words.flatMap { [$0.name.zh, $0.name.en] }
    guard let name = NearestName.offered(for: typed, among: names) else { return nil }
    return words.first { $0.name.zh == name || $0.name.en == name }
  }

  /// What a message offers: for a name typed in Chinese a name with its word, else a word.
  package static func offer(
    for typed: String, among words: [String], named: [NamedWord]
  ) -> Finding.Argument {
    if typed.hasHan, let found = offered(for: typed, among: named) { return .name(found.told) }
    return .text(NearestName.offered(for: typed, among: words) ?? "—")
  }
}

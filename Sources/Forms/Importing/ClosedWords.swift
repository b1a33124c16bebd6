import Findings
import Inventories
import Parsing
import Quantities

/// The lists whose words the program itself knows, such as the notation keys.
enum ClosedWords {
  /// Each list with its words, and what their labels in the catalogue begin with.
  static let all: [(list: ColumnSpec.Vocabulary, label: String, words: [String])] = [
    (.factorKinds, "preference", DeclaredFactor.Kind.allCases.map(\.rawValue)),
    (.notationKeys, "notation", NotationKey.allCases.map(\.rawValue)),
    (.distributions, "distribution", Distribution.allCases.map(\.rawValue)),
    (.reviewStates, "state", ReviewEntry.State.allCases.map(\.rawValue)),
    (.reviewFlags, "flag", ReviewEntry.Flag.allCases.map(\.rawValue)),
  ]

  /// Whether a list is one of them.
  static func contains(_ list: ColumnSpec.Vocabulary) -> Bool {
    all.contains { $0.list == list }
  }

  /// A word and what the catalogue calls it: alone, and with the word beside it.
  static func names(of word: String, label: String, _ messages: MessageCatalogue) -> [String] {
    let keys = ["form-\(label)-\(word)", "\(label)-\(word)"]
    let texts = keys.compactMap { messages.messages[$0]?.fact }.flatMap { [$0.zh, $0.en] }
    return [word]
      + texts.flatMap { text in
        [text, "\(word)\(text)", "\(text)\(word)", "\(word)(\(text))", "\(word)（\(text)）"]
          + ["\(text)(\(word))", "\(text)（\(word)）"]
      }
  }
}

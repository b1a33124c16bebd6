import Findings
import Inventories
import Parsing

/// The lists whose words the program itself knows, such as the notation keys.
enum ClosedWords {
  /// Each list with its words.
  static let all: [(list: ColumnSpec.Vocabulary, words: [String])] = [
    (.factorKinds, DeclaredFactor.Kind.allCases.map(\.rawValue)),
    (.notationKeys, NotationKey.allCases.map(\.rawValue)),
    (.reviewStates, ReviewEntry.State.allCases.map(\.rawValue)),
    (.reviewFlags, ReviewEntry.Flag.allCases.map(\.rawValue)),
  ]

  /// Whether a list is one of them.
  static func contains(_ list: ColumnSpec.Vocabulary) -> Bool {
    all.contains { $0.list == list }
  }

  /// A word and what the catalogue calls it: alone, and with the word beside it.
  static func names(
    of word: String, in list: ColumnSpec.Vocabulary, _ messages: MessageCatalogue
  ) -> [String] {
    let key = "word-\(list.rawValue)-\(word.lowercased())"
    let labels = Language.allCases.map { messages.label(key, in: $0) }.filter { $0 != key }
    return [word]
      + labels.flatMap { label in
        [label, "\(word)\(label)", "\(label)\(word)", "\(word)(\(label))", "\(word)（\(label)）"]
          + ["\(label)(\(word))", "\(label)（\(word)）"]
      }
  }
}

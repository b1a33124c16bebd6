import Findings
import Inventories
import Parsing
import Regulations
import Rendering

/// Ids that forms show by their names: people choose and type names, the account takes ids.
extension FormVocabularies {
  /// The text of a cell that holds a word of a list: its name where the list offers it by name.
  func text(_ text: String, in list: ColumnSpec.Vocabulary) -> String {
    NamedLists.contains(list) ? word(for: text, in: list).text : text
  }

  /// A word by its name in the form's language, with its id beside it; by its id where no name is
  /// short and leads back to it alone.
  func word(for id: String, in list: ColumnSpec.Vocabulary) -> Word {
    let names = names(of: id, in: list).filter { !$0.isEmpty }
    let name = names.first {
      $0.displayWidth <= Self.widestName && known.word($0, in: list) == id
    }
    return name.map { Word($0, meaning: id) } ?? Word(id, meaning: names.first ?? "")
  }

  private func names(of id: String, in list: ColumnSpec.Vocabulary) -> [String] {
    switch list {
    case .methods: [scope.method(id)?.name[words.language]].compactMap(\.self)
    case .technologies: [words.meaning(of: id, in: "technology")]
    case .factorKinds: [words.meaning(of: id, in: "preference")]
    case .parameters:
      scope.methods.flatMap(\.formula.variables).filter { $0.parameter == id }
        .map { $0.letter.name[words.language] }
    default: []
    }
  }

  /// How wide a name may be to be read in a drop-down list, in columns of text.
  private static let widestName = 36
}

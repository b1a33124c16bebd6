public import Findings
import Inventories
public import Parsing
public import Regulations

/// The words that cells of forms may hold, by the list they are chosen from, and what they mean.
///
/// Two words mean the same when they name the same fuel, row, sector or the like: `原 煤` is
/// `原煤`, `1.火力发电` is `火力发电`. A word that is not known means itself,
/// and so does a name of two parameters, technologies, methods or kinds.
public struct ImportVocabulary: Sendable {
  /// The names that may be written, by list: for messages and for recognising heads.
  private var names: [ColumnSpec.Vocabulary: [String]] = [:]
  /// The sheets of forms that explain them, and of annotated copies that list what is wrong: there
  /// is nothing to be said about them.
  private(set) var ownSheets: Set<String> = []
  private var meanings: [ColumnSpec.Vocabulary: [String: String]] = [:]
  private var words: [ColumnSpec.Vocabulary: Set<String>] = [:]
  /// The plain names of two words, in lists whose words are told apart by them.
  private var unclear: [ColumnSpec.Vocabulary: Set<String>] = [:]

  /// A vocabulary without words: every word means itself.
  public init() {}

  /// The words of a regulation, and those that the catalogue has for closed lists.
  public init(_ regulation: Regulation, guideline: String, messages: MessageCatalogue) {
    for id in regulation.fuelOrder {
      guard let fuel = regulation.fuels[id] else { continue }
      add(id, [fuel.name.zh, fuel.name.en] + fuel.aliases + [id], to: .fuels)
    }
    for row in regulation.balances[guideline]?.rows ?? [] {
      add(row.id, [row.name.zh, row.name.en] + row.aliases + [row.id], to: .balanceRows)
    }
    for sector in regulation.sectors.values.sorted(by: { $0.id < $1.id }) {
      add(sector.id, [sector.name.zh, sector.name.en] + sector.aliases + [sector.id], to: .sectors)
    }
    for id in regulation.knownMethods {
      let name = regulation.methods[id]?.name
      add(id, [id, name?.zh, name?.en].compactMap(\.self), to: .methods)
    }
    addParameters(of: regulation)
    addTechnologies(of: regulation, messages)
    ownSheets = Set(
      Self.ownSheetLabels.compactMap { messages.messages[$0]?.fact }.flatMap { [$0.zh, $0.en] })
    for (list, label, words) in ClosedWords.all {
      for word in words {
        add(word, ClosedWords.names(of: word, label: label, messages), to: list)
      }
    }
  }

  /// Adds the names of a word to a list.
  public mutating func add(_ word: String, _ names: [String], to list: ColumnSpec.Vocabulary) {
    self.names[list, default: []] += names
    words[list, default: []].insert(word)
    for name in names {
      let plain = Self.plain(name, in: list)
      let earlier = meanings[list]?[plain]
      if earlier == nil { meanings[list, default: [:]][plain] = word }
      if let earlier, earlier != word, NamedLists.contains(list) {
        unclear[list, default: []].insert(plain)
      }
    }
  }

  /// The names of a list; empty for one that is not known.
  public func names(of list: ColumnSpec.Vocabulary) -> [String] {
    names[list] ?? []
  }

  /// The word that a text is, if the list has it and no other word of it is called so.
  public func word(_ text: String, in list: ColumnSpec.Vocabulary) -> String? {
    if NamedLists.contains(list), words[list]?.contains(text) == true { return text }
    let plain = Self.plain(text, in: list)
    return unclear[list]?.contains(plain) == true ? nil : meanings[list]?[plain]
  }

  /// What a text is in tables: the word that it names, in lists that accounts take words of alone.
  func written(_ text: String, in list: ColumnSpec.Vocabulary) -> String {
    guard ClosedWords.contains(list) || NamedLists.contains(list) else { return text }
    return word(text, in: list) ?? text
  }

  /// What a text means: the word it is, or itself.
  public func meaning(of text: String, in list: ColumnSpec.Vocabulary) -> String {
    word(text, in: list) ?? Self.plain(text, in: list)
  }

  private static let ownSheetLabels = [
    "form-guide-sheet", "form-words-sheet", "remarks-sheet",
  ]

  private static func plain(_ text: String, in list: ColumnSpec.Vocabulary) -> String {
    let plain = text.lowercased().filter { !$0.isWhitespace }
    return list == .balanceRows ? Regulation.plainRowName(plain) : plain
  }
}

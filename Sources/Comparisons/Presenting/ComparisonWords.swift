import Accounting
import Documents
public import Findings
import Inventories
import Quantities
import Regulations

/// The words in which a comparison is told: labels, names of categories, lines, units and values.
public struct ComparisonWords: Sendable {
  /// The language.
  public let language: Language
  private let catalogue: MessageCatalogue

  /// Words of a catalogue in a language.
  public init(_ catalogue: MessageCatalogue, in language: Language) {
    self.catalogue = catalogue
    self.language = language
  }

  /// A label.
  func label(_ key: String) -> String { catalogue.label(key, in: language) }

  /// A label with its placeholders filled.
  func label(_ key: String, _ arguments: [String: Finding.Argument]) -> String {
    catalogue.label(key, arguments, in: language)
  }

  /// A name in the language.
  func name(_ text: LocalizedText) -> String { text[language] }

  /// Words in a row, those that are there.
  func joined(_ words: [String]) -> String {
    words.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// A label where the catalogue has one, else what it would be the label of.
  private func label(_ beginning: String, of word: String) -> String {
    let key = beginning + word
    let words = label(key)
    return words == key ? word : words
  }

  /// A unit, where the language has a word of its own for it.
  func unit(_ symbol: String) -> String { label("unit-", of: symbol) }

  /// A technology in words, or its id.
  func technology(_ id: String) -> String { id.isEmpty ? "" : label("technology-", of: id) }

  /// A number with its unit.
  func number(_ value: Double?, _ unit: String) -> String {
    let printed = value.map { DisplayNumber($0, .full).description } ?? "—"
    return unit == "1" || unit.isEmpty ? printed : "\(printed) \(self.unit(unit))"
  }

  /// A category's name in the account that has it.
  func category(_ code: String, in comparison: AccountComparison) -> String {
    let accounts = [comparison.after, comparison.before]
    let account = accounts.first { $0.tree?[code] != nil } ?? comparison.after
    return name(account.categoryName(code))
  }
}

extension ComparisonWords {
  /// A line in words: entity, row or name, fuel, technology.
  func line(_ line: Int, of method: MethodAccount, in account: EmissionAccount) -> String {
    let lines = method.lines
    let fuel = account.regulation.fuels[lines.fuels[line]].map { name($0.name) } ?? ""
    let row = lines.terms(line).first.flatMap { account.balance?.layout[$0.row] }
    let own = row.map { name($0.name) } ?? lines.labels[line]
    let entity = lines.entities.codes.isEmpty ? "" : lines.entities[line]
    return joined(
      [entity, own, own.contains(fuel) ? "" : fuel, technology(lines.technologies[line])])
  }

  /// A value chosen for a letter, with where it comes from.
  func selection(_ selection: Selection?) -> String {
    guard let chosen = selection?.chosen else { return "—" }
    let origin = [
      label("preference-\(chosen.provenance.rawValue)"), chosen.declared?.proxy.value ?? "",
      chosen.library.map { name($0.name) } ?? chosen.declared?.evidence ?? "",
      chosen.library?.value.standing.map { label("standing-\($0.rawValue)") } ?? "",
      chosen.standsInFrom.map { label("diff-stands-in", ["year": .count($0)]) } ?? "",
    ]
    let words = origin.filter { !$0.isEmpty }.joined(separator: label("list-separator"))
    return number(chosen.number, chosen.unit.symbol)
      + label("regulation-bracketed", ["text": .text(words)])
  }

  /// A declared value; a dash for none.
  func value(_ value: DeclaredValue?) -> String {
    switch value {
    case nil: "—"
    case .text(let text): name(text)
    case .number(let number, let unit): self.number(number, unit)
    case .label(let key): label(key)
    }
  }
}

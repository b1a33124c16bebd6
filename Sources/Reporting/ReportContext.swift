public import Accounting
import Documents
public import Findings
import Inventories
import Quantities
import Regulations
import Uncertainties

/// What every table and section of a report is made from: the account, the words, the findings.
public struct ReportContext: Sendable {
  /// The account reported.
  public let account: EmissionAccount
  /// The language of the report.
  public let language: Language
  /// The words of labels and findings.
  public let words: MessageCatalogue
  /// What was found on the way, answered or not.
  public let findings: [Finding]
  /// The version of the program, for the record.
  public let version: String
  /// The values that lines use, each with its row.
  let factors: FactorIndex
  /// What share of the total rests on what.
  let shares: Shares
  /// The methods in the order that a report goes through them.
  let methods: [MethodAccount]
  /// Where things stand in the methods' tables, by method.
  private let layouts: [String: CalculationLayout]
  /// How uncertain the account is, where anything says so.
  let propagation: Propagation?

  /// Brings together what a report is made from.
  public init(
    _ account: EmissionAccount, findings: [Finding], words: MessageCatalogue, language: Language,
    version: String
  ) {
    self.account = account
    self.findings = findings
    self.words = words
    self.language = language
    self.version = version
    factors = FactorIndex(account)
    shares = account.shares
    methods = MethodOrder(account).methods
    layouts = Dictionary(
      account.methods.map { ($0.method.id, CalculationLayout($0)) },
      uniquingKeysWith: { first, _ in first })
    propagation = Propagation(account)
  }

  /// Where things stand in a method's table.
  func layout(of method: MethodAccount) -> CalculationLayout {
    layouts[method.method.id] ?? CalculationLayout(method)
  }

  /// A label in the report's language.
  public func label(_ key: String) -> String {
    words.label(key, in: language)
  }

  /// A label with its placeholders filled.
  public func label(_ key: String, _ arguments: [String: Finding.Argument]) -> String {
    words.label(key, arguments, in: language)
  }

  /// A label in the words for such an entity: an area or an enterprise.
  func entityLabel(_ key: String) -> String {
    label("\(key)-\(account.inventory.entity.kind.rawValue)")
  }

  /// A name in the report's language.
  func name(_ text: LocalizedText) -> String { text[language] }

  /// The name of a fuel; empty for none.
  func fuelName(_ id: String) -> String {
    account.regulation.fuels[id].map { name($0.name) } ?? id
  }

  /// The name of a category of the guideline's tree.
  func categoryName(_ code: String) -> String { name(account.categoryName(code)) }

  /// The name of a balance row.
  func rowName(_ id: String) -> String {
    account.balance?.layout[id].map { name($0.name) } ?? id
  }

  /// The name of a sector; empty for none.
  func sectorName(_ id: String) -> String {
    account.regulation.sectors[id].map { name($0.name) } ?? id
  }

  /// A unit as the report's language writes it, where it has a word of its own.
  func unitName(_ unit: Unit) -> String {
    let symbol = unit.symbol
    let isBracketed = symbol.hasPrefix("(") && symbol.hasSuffix(")") && !symbol.contains("/")
    let bare = isBracketed ? String(symbol.dropFirst().dropLast()) : symbol
    let words = label("unit-\(bare)")
    return words == "unit-\(bare)" ? bare : words
  }

  /// A standing in words.
  func basisName(_ basis: Basis) -> String {
    switch basis {
    case .library(let standing): label("standing-\(standing.rawValue)")
    case .declared: label("standing-declared")
    }
  }
}

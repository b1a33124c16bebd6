import Formulas
import Foundation
public import Inventories
import Regulations

/// What the inventory of the year before, or of the base year, came to, line by line: all that a
/// comparison of years asks.
///
/// The figures alone travel with a workbook, so that a report can be made anew without the folder
/// they were computed from.
public struct PreviousFigures: Hashable, Sendable {
  /// The id of that inventory.
  public let inventory: String
  /// Its entity's code.
  public let entityCode: String
  /// Its accounting year.
  public let year: Int
  /// Its lines of the direct total that count.
  public let lines: [Line]
  /// Its indirect lines that count; `nil` where figures were carried that tell nothing of them.
  public let indirect: [Line]?
  /// Its memo lines and those whose results other methods take, that count; none where figures were carried
  /// that tell nothing of them.
  public let beside: [Line]
  /// What the emissions were set against, as far as the inventory said.
  public let indicators: [Figure]
  /// What was claimed of other quantities, such as certificates of electricity, by what shows it.
  public let claims: [Claim]
  /// What was reported beside emissions.
  public let figures: [AuxiliaryFigure]
  /// What was deposited in each year of its histories.
  public let deposits: [Deposit]
  /// What its stock balances ended with.
  public let stocks: [Stock]
  /// What stood in place of numbers.
  public let keys: [Key]

  /// A notation key of that year.
  public struct Key: Hashable, Sendable {
    /// The category's code.
    public let category: String
    /// The gas or family of gases; empty for all.
    public let gas: String
    /// The key.
    public let key: NotationKey
  }

  /// What a line's stock was at the end of the year.
  public struct Stock: Hashable, Sendable {
    /// The line's id, with the method.
    public let id: String
    /// How much, in the unit of the formula's letter.
    public let quantity: Double
  }

  /// What a site took in a year.
  public struct Deposit: Hashable, Sendable {
    /// The method, the entity and the kind of waste.
    public let kind: String
    /// What the site's lines are called; empty where no name has several years.
    public let name: String
    /// The year of the deposit.
    public let year: Int
    /// How much, in the unit that the formula wants.
    public let quantity: Double
  }

  /// A claim of that year.
  public struct Claim: Hashable, Sendable {
    /// Its line's id, with the method.
    public let id: String
    /// What shows it, as the entity says it.
    public let evidence: String
    /// How much is claimed, in the unit that the formula wants.
    public let quantity: Double

    /// The proof that the evidence names, however its blanks and signs are typed; `nil` for words
    /// without a number, which many claims may share.
    public var proof: String? { Self.proof(evidence) }

    /// The proof that words name.
    static func proof(_ evidence: String) -> String? {
      let text = evidence.precomposedStringWithCompatibilityMapping.lowercased()
        .filter { !$0.isWhitespace }
      return text.contains(where: \.isNumber) ? text : nil
    }
  }

  /// An indicator of that year.
  public struct Figure: Hashable, Sendable {
    /// What it is.
    public let kind: Indicator.Kind
    /// The number.
    public let value: Double
    /// Its unit, as written.
    public let unit: String
    /// The year whose prices it is in; empty for what has no price.
    public let prices: String
  }

  /// A line that counts.
  public struct Line: Hashable, Sendable {
    /// Its id, with the method.
    public let id: String
    /// Its category.
    public let category: String
    /// Its gas.
    public let gas: String
    /// Its activity, in the unit that the formula wants.
    public let activity: Double
    /// Tonnes of gas.
    public let mass: Double
  }

  /// The figures of an account.
  public init(_ account: EmissionAccount) {
    inventory = account.inventory.id
    entityCode = account.inventory.entity.code
    year = account.inventory.year
    lines = Self.lines(of: account, .sectoral)
    indirect = Self.lines(of: account, .indirect)
    beside = Self.lines(of: account, .memo) + Self.lines(of: account, .flow)
    indicators = account.inventory.indicators.map(Figure.init)
    claims = account.claims
    figures = account.auxiliaryFigures
    deposits = DepositHistory.all(in: account).flatMap { history in
      history.quantities.sorted { $0.key < $1.key }
        .map {
          Deposit(kind: history.kind, name: history.name, year: $0.key, quantity: $0.value)
        }
    }
    stocks = account.methods.flatMap { method in
      method.stock(\.closing).map { Stock(id: method.id($0.line), quantity: $0.quantity) }
    }
    keys = account.inventory.notation.map {
      Key(category: $0.category.value, gas: $0.gas.value, key: $0.key)
    }
  }

  init(
    inventory: String, entityCode: String, year: Int, lines: [Line], indirect: [Line]?,
    beside: [Line], indicators: [Figure], claims: [Claim], figures: [AuxiliaryFigure],
    deposits: [Deposit], stocks: [Stock], keys: [Key]
  ) {
    self.inventory = inventory
    self.entityCode = entityCode
    self.year = year
    self.lines = lines
    self.indirect = indirect
    self.beside = beside
    self.indicators = indicators
    self.claims = claims
    self.figures = figures
    self.deposits = deposits
    self.stocks = stocks
    self.keys = keys
  }

  private static func lines(of account: EmissionAccount, _ approach: Method.Approach) -> [Line] {
    account.methods(approach).flatMap { method in
      (0..<method.count).filter(method.counts).map { line in
        Line(
          id: method.id(line), category: method.lines.categories[line], gas: method.method.gas,
          activity: method.lines.activity[line], mass: method.results[line])
      }
    }
  }

  /// Tonnes of gas of the direct total by category and gas.
  public func masses() -> [CategoryGas: Double] { lines.masses() }

  /// The activity of each line by its id; lines of one id are added up.
  func activities() -> [String: Double] {
    allLines.reduce(into: [:]) { $0[$1.id, default: 0] += $1.activity }
  }

  /// All its lines, of the total and beside it.
  var allLines: [Line] { lines + (indirect ?? []) + beside }
}

extension [PreviousFigures.Line] {
  /// Tonnes of gas by category and gas.
  func masses() -> [CategoryGas: Double] {
    reduce(into: [:]) { sums, line in
      sums[CategoryGas(category: line.category, gas: line.gas), default: 0] += line.mass
    }
  }
}

public import Formulas
public import Quantities
import Regulations

import func Foundation.expm1

/// How what was deposited over the years decays, year by year: the recursion that a method's lines,
/// one for each deposit, are the solved form of.
///
/// Source: IPCC 2006, volume 5, chapter 3, equations 3.4 to 3.6. Years before the accounting year
/// are computed with the values of this one.
public struct DecayHistory: Sendable {
  /// The formula, taken apart.
  public let parts: DecayParts<Symbol>
  /// The unit of what decays.
  public let unit: Unit
  /// Deposits that share every value, each over its years.
  public let deposits: [Deposit]

  /// What shares every value but the quantity and its year: one material of one site.
  public struct Deposit: Sendable {
    /// The lines, by their position in the method, in the order of their years.
    public let lines: [Int]
    /// The years from the first deposit to the accounting year.
    public let years: [Year]
  }

  /// A year of a deposit.
  public struct Year: Sendable {
    /// The year.
    public let year: Int
    /// The lines deposited in it, by their position in the method.
    public let lines: [Int]
    /// What is laid down in it, in ``DecayHistory/unit``.
    public let stocked: Double
    /// What is there at its end.
    public let accumulated: Double
    /// What decays in it.
    public let decayed: Double
    /// What follows from that, in the unit of the method's results.
    public let result: Double
  }

  /// Follows the lines of a method that count; `nil` for a method in which nothing decays.
  public init?(_ account: MethodAccount, until year: Int) {
    let formula = account.method.formula
    guard !account.lines.years.isEmpty, let deposit = formula.activity?.letter.symbol,
      let parts = DecayParts(formula.expression, deposit: deposit)
    else { return nil }
    let units = Dictionary(
      account.bindings.map { ($0.variable.letter.symbol, $0.variable.letter.unit) },
      uniquingKeysWith: { $1 })
    guard let unit = try? parts.stock.read(as: UnitReading(units: units)) else { return nil }
    self.parts = parts
    self.unit = unit.spelt(unit.plainSymbol)
    deposits = DecayWalk(account, parts, deposit, until: year).deposits
  }

  /// What all deposits yield in a year.
  public func result(in year: Int) -> Double {
    deposits.flatMap(\.years).filter { $0.year == year }.map(\.result).reduce(0, +)
  }
}

/// Follows deposits from year to year.
private struct DecayWalk {
  private let account: MethodAccount
  private let parts: DecayParts<Symbol>
  private let letter: Symbol
  private let end: Int
  private let columns: [Symbol: Column]
  private let stocks: [Double]

  init(_ account: MethodAccount, _ parts: DecayParts<Symbol>, _ letter: Symbol, until year: Int) {
    self.account = account
    self.parts = parts
    self.letter = letter
    end = year
    columns = MethodAccount.columns(of: account.bindings)
    let reading = ColumnReading(columns: columns, count: account.count)
    stocks = (try? parts.stock.read(as: reading))?.values(count: account.count) ?? []
  }

  var deposits: [DecayHistory.Deposit] {
    var order: [[Int32]] = []
    var groups: [[Int32]: [Int]] = [:]
    for line in 0..<account.count where account.counts(line) {
      let key = shared.map { $0.codes.isEmpty ? 0 : $0.codes[line] }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(line)
    }
    return order.compactMap { groups[$0].map(deposit) }
  }

  /// The letters in which the lines of one deposit do not differ.
  private var shared: [Binding] {
    account.bindings.filter { $0.variable.origin != .activity && $0.variable.origin != .age }
  }

  private func deposit(_ lines: [Int]) -> DecayHistory.Deposit {
    let lines = lines.sorted { account.lines.years[$0] < account.lines.years[$1] }
    let rate = value(parts.rate, of: lines[0], nil)
    let first = Int(account.lines.years[lines[0]])
    var years: [DecayHistory.Year] = []
    for year in first...max(first, end) {
      let own = lines.filter { Int(account.lines.years[$0]) == year }
      let stocked = own.map { stocks[$0] }.reduce(0, +)
      let before = years.last?.accumulated ?? 0
      let decayed = before * -expm1(-rate)
      years.append(
        DecayHistory.Year(
          year: year, lines: own, stocked: stocked, accumulated: before - decayed + stocked,
          decayed: decayed, result: value(parts.yield, of: lines[0], decayed)))
    }
    return DecayHistory.Deposit(lines: lines, years: years)
  }

  /// What a formula comes to with the values of a line, another quantity put in for its own.
  private func value(_ formula: Expression<Symbol>, of line: Int, _ quantity: Double?) -> Double {
    var values = columns.mapValues { Column.same($0[line]) }
    if let quantity { values[letter] = .same(quantity) }
    return (try? formula.read(as: ColumnReading(columns: values, count: 1)))?[0] ?? 0
  }
}

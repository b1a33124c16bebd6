import Findings
import Formulas
public import Inventories
public import Quantities
public import Regulations

/// A published figure beside ours, with the difference split into factor and boundary.
public struct ReportedComparison: Sendable {
  /// What was published.
  public let figure: ReportedFigure
  /// The method it is compared with.
  public let method: Method
  /// The balance row, if it is limited to one.
  public let row: BalanceRow?
  /// The fuel, if it is limited to one.
  public let fuel: Fuel?
  /// The unit of the published figure.
  public let unit: Unit
  /// Our figure in that unit, or `nil` where no line answers to it.
  public let ours: Double?
  /// The activity data of the lines, in the unit the balance prints.
  public let activity: Double
  /// The activity data before anything was taken out of a row.
  public let gross: Double
  /// Our figure as it were with nothing taken out, line by line, for fuels are not added up in units
  /// of their own; `nil` where a line has nothing left to go by.
  public let untouched: Double?

  /// Published minus ours.
  public var difference: Double? { ours.map { figure.value - $0 } }

  /// The part of the difference that comes from another factor, at the gross quantity.
  public var byFactor: Double? { untouched.map { figure.value - $0 } }

  /// The part that comes from what we took out of the row.
  public var byBoundary: Double? {
    guard let ours, let untouched else { return nil }
    return untouched - ours
  }

  /// Whether the difference is larger than the published figure's own tolerance.
  public var isOutside: Bool {
    guard let difference, let tolerance = figure.tolerance else { return false }
    return abs(difference) > tolerance
  }
}

extension EmissionAccount {
  /// Every published figure beside ours; figures whose names are unknown are findings instead.
  public var reportedComparisons: [ReportedComparison] {
    inventory.reported.compactMap(comparison)
  }

  private func comparison(_ figure: ReportedFigure) -> ReportedComparison? {
    guard let account = methods.first(where: { $0.method.id == figure.method.value }),
      let unit = try? Unit(figure.unit.value), let factor = account.unit.factor(to: unit)
    else { return nil }
    let row = balance.flatMap {
      figure.row.value.isEmpty
        ? nil : regulation.balanceRow(named: figure.row.value, in: $0.layout)
    }
    let fuel = figure.fuel.value.isEmpty ? nil : regulation.fuel(named: figure.fuel.value)
    guard (row != nil) == !figure.row.value.isEmpty, (fuel != nil) == !figure.fuel.value.isEmpty
    else { return nil }
    let lines = (0..<account.count).filter { line in
      account.counts(line) && matches(account, line, row: row, fuel: fuel, figure.category)
    }
    return ReportedComparison(
      figure: figure, method: account.method, row: row, fuel: fuel, unit: unit,
      ours: lines.isEmpty ? nil : lines.map { account.results[$0] }.compensatedSum * factor,
      activity: lines.map { account.lines.quantities[$0] }.compensatedSum,
      gross: lines.map { gross(account, $0) }.compensatedSum,
      untouched: lines.isEmpty ? nil : untouched(account, lines).map { $0 * factor })
  }

  /// The sum of the results with nothing taken out; every result follows its quantity.
  private func untouched(_ account: MethodAccount, _ lines: [Int]) -> Double? {
    let results = lines.compactMap { line -> Double? in
      let (quantity, gross) = (account.lines.quantities[line], gross(account, line))
      if gross == quantity { return account.results[line] }
      return quantity == 0 ? nil : account.results[line] * gross / quantity
    }
    return results.count == lines.count ? results.compensatedSum : nil
  }

  private func matches(
    _ account: MethodAccount, _ line: Int, row: BalanceRow?, fuel: Fuel?, _ category: String
  ) -> Bool {
    let isRow = row.map { account.lines.terms(line).first?.row == $0.id } ?? true
    let isFuel = fuel.map { account.lines.fuels[line] == $0.id } ?? true
    let isCategory =
      category.isEmpty
      || (tree?.lineage(of: account.lines.categories[line]).contains(category) ?? false)
    return isRow && isFuel && isCategory
  }

  /// A line's quantity before deductions.
  private func gross(_ account: MethodAccount, _ line: Int) -> Double {
    guard let first = account.lines.terms(line).first, let balance else {
      return account.lines.quantities[line]
    }
    return Double(first.sign) * balance.quantity(first.row, first.fuel)
  }
}

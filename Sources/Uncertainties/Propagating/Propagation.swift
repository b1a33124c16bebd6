public import Accounting
import Formulas
import Inventories
import Regulations

/// Approach 1 of an account: the table with rows taken as independent, and the total with shared
/// values moving together.
public struct Propagation: Sendable {
  /// What was propagated.
  public let model: UncertaintyModel
  /// The table: a row for each row of the model, then those that only the earlier year has.
  public let table: PropagationTable
  /// What each source does to the total, in tonnes of CO₂e of half the 95 % interval.
  public let effects: [Double]
  /// What each source does to the trend, in percentage points of half the 95 % interval; `nil` where
  /// no earlier year is known.
  ///
  /// As in table 3.2, factors are the same in both years and activity data independent between them;
  /// within a row a source is taken to do in the earlier year what it does now.
  public let trendEffects: [Double]?

  /// Propagates the uncertainties of a model; `base` has tonnes of CO₂e of an earlier year by row.
  public init(_ model: UncertaintyModel, base: [CategoryGas: Double] = [:]) {
    self.model = model
    effects = Self.effects(in: model)
    let activity = Self.percentages(of: .activity, in: model)
    let factor = Self.percentages(of: .factor, in: model)
    let rows = model.rows.enumerated().map { index, row in
      PropagationRow(
        category: row.category, gas: row.gas, base: base.isEmpty ? nil : base[row.key] ?? 0,
        value: row.equivalent, activity: activity[index], factor: factor[index])
    }
    let table = PropagationTable(rows + Self.gone(from: base, in: model))
    self.table = table
    trendEffects = table.baseTotal == nil ? nil : Self.trendEffects(in: model, table)
  }

  /// Propagates an account, with the year that its trend begins with if it names one; `nil` where
  /// neither the guideline nor the inventory says how uncertain anything is.
  public init?(_ account: EmissionAccount) {
    let isSaid =
      account.regulation.uncertainties[account.guideline.id] != nil
      || !account.inventory.uncertainties.isEmpty
    guard isSaid, !account.totals.direct.isEmpty else { return nil }
    let masses = account.trendBase?.masses() ?? [:]
    let base = masses.map { ($0, $1 * account.totals.potential(of: $0.gas)) }
    self.init(UncertaintyModel(account), base: Dictionary(base, uniquingKeysWith: +))
  }

  /// Rows of the earlier year that the year no longer has.
  private static func gone(
    from base: [CategoryGas: Double], in model: UncertaintyModel
  ) -> [PropagationRow] {
    let present = Set(model.rows.map(\.key))
    return base.filter { !present.contains($0.key) }
      .sorted { ($0.key.category, $0.key.gas) < ($1.key.category, $1.key.gas) }
      .map { key, mass in
        PropagationRow(
          category: key.category, gas: key.gas, base: mass, value: 0, activity: 0, factor: 0)
      }
  }

  /// Each row's uncertainty in percent by sources of a kind.
  ///
  /// Within a row a source moves its lines together; sources are independent of each other.
  private static func percentages(
    of kind: UncertainSource.Kind, in model: UncertaintyModel
  ) -> [Double] {
    var squares = [CompensatedSum](repeating: CompensatedSum(), count: model.rows.count)
    for term in model.terms where model.sources[term.source].kind == kind {
      let moved = term.sensitivity * model.sources[term.source].percent
      squares[term.row].add(moved * moved)
    }
    return zip(squares, model.rows).map { sum, row in
      row.equivalent == 0 ? 0 : sum.value.squareRoot() / abs(row.equivalent)
    }
  }

  private static func effects(in model: UncertaintyModel) -> [Double] {
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: model.sources.count)
    for term in model.terms { sums[term.source].add(term.sensitivity) }
    return zip(sums, model.sources).map { $0.value * $1.percent / 100 }
  }

  /// The uncertainty of the total in percent, shared values moving together over all rows.
  public var correlated: Double {
    model.total == 0
      ? 0 : 100 * effects.map { $0 * $0 }.compensatedSum.squareRoot() / abs(model.total)
  }

  /// The change of the trend in percentage points when a source is one percent larger: a factor in
  /// both years, activity data in each year by themselves; `nil` where no earlier year is known.
  public func trendSensitivity(_ term: UncertaintyModel.Term) -> Double? {
    table.baseTotal == nil ? nil : Self.trendSensitivity(term, in: model, table)
  }

  private static func trendSensitivity(
    _ term: UncertaintyModel.Term, in model: UncertaintyModel, _ table: PropagationTable
  ) -> Double {
    let row = table.rows[term.row]
    guard row.value != 0 else { return 0 }
    let moved =
      switch model.sources[term.source].kind {
      case .activity: table.sensitivityB(row).map { $0 * (2.0).squareRoot() }
      case .factor: table.sensitivityA(row)
      }
    return (moved ?? 0) * term.sensitivity / row.value
  }

  private static func trendEffects(
    in model: UncertaintyModel, _ table: PropagationTable
  ) -> [Double] {
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: model.sources.count)
    for term in model.terms { sums[term.source].add(trendSensitivity(term, in: model, table)) }
    return zip(sums, model.sources).map { $0.value * $1.percent }
  }

  /// The uncertainty of the trend in percentage points, shared values moving together over all rows;
  /// `nil` where no earlier year is known.
  public var correlatedTrend: Double? {
    trendEffects.map { $0.map { $0 * $0 }.compensatedSum.squareRoot() }
  }

  /// The uncertainty of the total in percent, rows taken as independent.
  public var uncorrelated: Double { table.uncertainty }

  /// The sources of which nobody has said how uncertain they are.
  public var unknown: [UncertainSource] { model.sources.filter { $0.spread == nil } }
}

public import Accounting
import Formulas
import Inventories
import Regulations

/// Approach 1 of an account: the table with rows taken as independent, and the total with shared
/// values moving together.
public struct Propagation: Sendable {
  /// What was propagated.
  public let model: UncertaintyModel
  /// The table, a row for each row of the model.
  public let table: PropagationTable

  /// Propagates the uncertainties of a model; `base` has tonnes of CO₂e of an earlier year by row.
  public init(_ model: UncertaintyModel, base: [UncertaintyModel.RowKey: Double] = [:]) {
    self.model = model
    let parts = model.rows.indices.map { row in
      UncertainSource.Kind.allCases.map { Self.uncertainty(of: row, $0, in: model) }
    }
    let rows = model.rows.indices.map { row in
      PropagationRow(
        category: model.rows[row].category, gas: model.rows[row].gas,
        base: base.isEmpty ? nil : base[model.rows[row].key] ?? 0,
        value: model.rows[row].equivalent, activity: parts[row][0], factor: parts[row][1])
    }
    table = PropagationTable(rows + Self.gone(from: base, in: model))
  }

  /// Rows of the earlier year that the year no longer has.
  private static func gone(
    from base: [UncertaintyModel.RowKey: Double], in model: UncertaintyModel
  ) -> [PropagationRow] {
    let present = Set(model.rows.map(\.key))
    return base.filter { !present.contains($0.key) }
      .sorted { ($0.key.category, $0.key.gas) < ($1.key.category, $1.key.gas) }
      .map { key, mass in
        PropagationRow(
          category: key.category, gas: key.gas, base: mass, value: 0, activity: 0, factor: 0)
      }
  }

  /// Propagates an account, its year before as the base if it names one; `nil` where neither the
  /// guideline nor the inventory says how uncertain anything is.
  public init?(_ account: EmissionAccount) {
    let isSaid =
      account.regulation.uncertainties[account.guideline.id] != nil
      || !account.inventory.uncertainties.isEmpty
    guard isSaid, !account.totals.direct.isEmpty else { return nil }
    let base = (account.previous?.lines ?? []).reduce(into: [UncertaintyModel.RowKey: Double]()) {
      let key = UncertaintyModel.RowKey(category: $1.category, gas: $1.gas)
      $0[key, default: 0] += $1.mass * account.totals.potential(of: $1.gas)
    }
    self.init(UncertaintyModel(account), base: base)
  }

  /// Within a row each source moves its lines together; sources are independent of each other.
  private static func uncertainty(
    of row: Int, _ kind: UncertainSource.Kind, in model: UncertaintyModel
  ) -> Double {
    let total = abs(model.rows[row].equivalent)
    guard total > 0 else { return 0 }
    let squares = model.terms.lazy.filter { $0.row == row }
      .filter { model.sources[$0.source].kind == kind }
      .map { term in
        let moved = term.sensitivity * model.sources[term.source].percent
        return moved * moved
      }
    return squares.compensatedSum.squareRoot() / total
  }

  /// What a source does to the total, in tonnes of CO₂e of half the 95 % interval.
  public func effect(of source: Int) -> Double { effects[source] }

  /// What each source does to the total.
  public var effects: [Double] {
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: model.sources.count)
    for term in model.terms { sums[term.source].add(term.sensitivity) }
    return zip(sums, model.sources).map { $0.value * $1.percent / 100 }
  }

  /// The uncertainty of the total in percent, shared values moving together over all rows.
  public var correlated: Double {
    let total = abs(model.total)
    guard total > 0 else { return 0 }
    return 100 * effects.map { $0 * $0 }.compensatedSum.squareRoot() / total
  }

  /// The uncertainty of the total in percent, rows taken as independent.
  public var uncorrelated: Double { abs(table.uncertainty) }

  /// The sources of which nobody has said how uncertain they are.
  public var unknown: [UncertainSource] { model.sources.filter { $0.spread == nil } }
}

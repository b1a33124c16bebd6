import Accounting
import Regulations
import Uncertainties

/// How sure the total is, row by row, and which categories are key.
struct UncertaintyRecords {
  private let propagation: Propagation?
  private let share: Double?

  init(_ account: EmissionAccount) {
    propagation = Propagation(account)
    share = account.bounds?.keyShare
  }

  /// The rows of Approach 1, then the total, which has no category; none where nothing is known of how
  /// uncertain anything is.
  var rows: [ExchangedRecord] {
    guard let propagation else { return [] }
    return propagation.table.rows.map { row($0, propagation.table) } + [total(propagation)]
  }

  private func row(_ row: PropagationRow, _ table: PropagationTable) -> ExchangedRecord {
    ExchangedRecord(
      .propagation,
      [
        "category": .some(row.category), "gas": .some(row.gas), "base": .some(row.base),
        "value": .some(row.value), "activity-percent": .some(row.activity),
        "factor-percent": .some(row.factor), "combined-percent": .some(row.combined),
        "variance-share": .some(table.contribution(row)),
        "trend-points": .some(table.trendContribution(row)?.squareRoot()),
      ])
  }

  private func total(_ propagation: Propagation) -> ExchangedRecord {
    let table = propagation.table
    return ExchangedRecord(
      .propagation,
      [
        "base": .some(table.baseTotal), "value": .some(table.total),
        "combined-percent": .some(table.uncertainty),
        "trend-points": .some(table.trendUncertainty),
        "correlated-percent": .some(propagation.correlated),
        "correlated-trend-points": .some(propagation.correlatedTrend),
      ])
  }

  /// Each assessment's categories in its order.
  var keyCategories: [ExchangedRecord] {
    guard let propagation, let share else { return [] }
    return KeyCategories.Assessment.allCases.flatMap { assessment -> [ExchangedRecord] in
      let assessed = KeyCategories(propagation.table, by: assessment, threshold: share)
      return (assessed?.entries ?? []).enumerated().map { record($1, at: $0, of: assessment) }
    }
  }

  private func record(
    _ entry: KeyCategories.Entry, at index: Int, of assessment: KeyCategories.Assessment
  ) -> ExchangedRecord {
    ExchangedRecord(
      .keyCategories,
      [
        "assessment": .some(assessment.rawValue), RecordSpec.number: .some(index + 1),
        "category": .some(entry.category), "gas": .some(entry.gas), "share": .some(entry.share),
        "cumulative": .some(entry.cumulative), "is-key": .flag(entry.isKey),
      ])
  }
}

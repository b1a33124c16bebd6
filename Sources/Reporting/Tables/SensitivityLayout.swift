import Documents
import Uncertainties

/// Where the table of sensitivities and the table of sources have what others refer to.
struct SensitivityLayout {
  private let model: UncertaintyModel
  /// The rows of each source.
  private let sources: [Range<Int>?]

  init(_ model: UncertaintyModel) {
    self.model = model
    var sources = [Range<Int>?](repeating: nil, count: model.sources.count)
    for (row, term) in model.terms.enumerated() {
      sources[term.source] = (sources[term.source]?.lowerBound ?? row)..<(row + 1)
    }
    self.sources = sources
  }

  /// A column of the sensitivities over all of them.
  func column(_ id: Table.Column.ID) -> CellRange? {
    .column(id, of: .sensitivities, rows: 0..<model.terms.count)
  }

  /// The sensitivities of a source, which stand together; `nil` where it does nothing.
  func sensitivities(
    of source: Int, _ column: Table.Column.ID = "sensitivity"
  ) -> CellRange? {
    sources[source].flatMap { .column(column, of: .sensitivities, rows: $0) }
  }

  /// The squares of what sources of a kind do to a category and gas, added up.
  func squares(
    category: String, gas: String, _ kind: UncertainSource.Kind, _ context: ReportContext
  ) -> SheetFormula? {
    guard let squares = column("square"), let categories = column("code"),
      let gases = column("gas"),
      let kinds = column("kind")
    else { return nil }
    let word = SheetFormula.literal(context.label("source-kind-\(kind.rawValue)"))
    return
      "SUMIFS(\(squares),\(categories),\(SheetFormula.literal(category)),\(gases),\(SheetFormula.literal(gas)),\(kinds),\(word))"
  }

  /// The squares of what sources do to the total, added up.
  var sourceSquares: SheetFormula { sum("square") }

  /// The squares of what sources do to the trend, added up.
  var trendSquares: SheetFormula { sum("trend-square") }

  private func sum(_ squares: Table.Column.ID) -> SheetFormula {
    CellRange.column(squares, of: .uncertainSources, rows: 0..<model.sources.count)
      .map { "SUM(\($0))" } ?? "0"
  }
}

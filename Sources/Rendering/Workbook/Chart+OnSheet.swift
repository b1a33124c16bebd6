import Documents
import Workbooks

extension Documents.Chart {
  /// The chart as a workbook draws it, or `nil` when its cells are nowhere.
  func onSheet(_ resolver: CellResolver, width: Int) -> Workbooks.Chart? {
    guard let names = resolver.range(categories) else { return nil }
    let shown = kind == .pie ? Array(series.prefix(1)) : series
    let lines = shown.enumerated().compactMap { index, series in
      resolver.range(series.values).map { values in
        Workbooks.Chart.Series(
          name: series.name, sheet: values.sheet, categories: names.cells, values: values.cells,
          color: kind == .pie ? nil : ChartPalette.color(index))
      }
    }
    var chart = Workbooks.Chart(sheetKind, title: title, series: lines)
    chart.valueAxis = unit.isEmpty ? nil : unit
    chart.legend = kind == .pie ? .right : lines.count > 1 ? .bottom : .none
    chart.labels = kind == .pie ? .percentages : lines.count == 1 && kind != .line ? .values : .none
    chart.numberFormat = sheetFormat
    // A rise by a hundredth is not to look like a leap.
    chart.beginsAtZero = kind != .pie && drawn(resolver).allSatisfy { $0 >= 0 }
    chart.axisFormat = largest(in: resolver) < Self.largestWithDecimals ? nil : Self.whole
    chart.pieceColors = kind == .pie ? ChartPalette.all : []
    (chart.width, chart.height) = (width, (sheetRows - 1) * SheetMetrics.pixelsPerRow)
    chart.description = title
    return chart
  }

  /// How many rows the chart covers.
  ///
  /// Lying bars need room each, or their names are left out; many standing columns need room below
  /// for names that no longer fit level.
  var sheetRows: Int {
    let names = categories.last.row - categories.first.row + 1
    switch kind {
    case .bar:
      return max(
        SheetMetrics.chartRows, names * SheetMetrics.rowsOfBar + SheetMetrics.rowsAroundBars)
    case .column, .stackedColumn:
      return SheetMetrics.chartRows
        + (names > SheetMetrics.namesThatStandLevel ? SheetMetrics.rowsOfSlantedNames : 0)
    case .line, .pie: return SheetMetrics.chartRows
    }
  }

  private var sheetKind: Workbooks.Chart.Kind {
    switch kind {
    case .stackedColumn: .stackedColumn
    case .column: .clusteredColumn
    case .bar: .bar
    case .pie: .pie
    case .line: .line
    }
  }

  /// Steps of an axis that reaches this far are whole numbers.
  private static let largestWithDecimals = 10.0
  private static let whole = "#,##0"

  /// The largest number that is drawn, whatever its sign.
  private func largest(in resolver: CellResolver) -> Double {
    drawn(resolver).map(abs).max() ?? 0
  }

  private func drawn(_ resolver: CellResolver) -> [Double] {
    series.flatMap { resolver.values(in: $0.values) }
  }

  /// The format of the numbers, where the style says how many decimals they have.
  private var sheetFormat: String? {
    guard case .decimals = style.precision else { return nil }
    return DisplayNumber(0, style).sheetFormat
  }
}

import Documents

/// The names and numbers of a chart, read from the cells it refers to.
struct ChartData {
  struct Series {
    let name: String
    /// A number for each category; `nil` where the cell holds none.
    let values: [Double?]
  }

  let chart: Chart
  let categories: [String]
  let series: [Series]

  /// Reads a chart; a range that is nowhere reads as no cells.
  init(_ chart: Chart, from index: TableIndex) {
    self.chart = chart
    categories = (index[chart.categories] ?? []).map(\.printed)
    let count = categories.count
    series = chart.series.map { series in
      let values = (index[series.values] ?? []).prefix(count).map { $0.value?.finite }
      return Series(
        name: series.name, values: values + Array(repeating: nil, count: count - values.count))
    }
  }

  /// The same chart with only the first of its series.
  init(_ data: ChartData, seriesCount: Int) {
    chart = data.chart
    categories = data.categories
    series = Array(data.series.prefix(seriesCount))
  }

  /// Every number drawn.
  var values: [Double] { series.flatMap { $0.values.compactMap(\.self) } }

  /// A number as printed beside a bar or slice.
  func printed(_ value: Double) -> String {
    DisplayNumber(value, chart.style).description
  }

  /// The sum of the series in a category, gains above zero apart from losses below it.
  func stack(at category: Int) -> (above: Double, below: Double) {
    let values = series.compactMap { $0.values[category] }
    return (
      values.filter { $0 > 0 }.reduce(0, +), values.filter { $0 < 0 }.reduce(0, +)
    )
  }
}

extension Double {
  fileprivate var finite: Double? { isFinite ? self : nil }
}

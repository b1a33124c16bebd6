import Documents

/// Draws a chart in plain text: a bar of signs for each number.
struct PlainChart {
  private static let longestBar = 32
  private static let longestName = 24

  let lineWidth: Int

  func lines(of data: ChartData) -> [String] {
    let rows = rows(of: data)
    let name = min(rows.map(\.name.displayWidth).max() ?? 0, Self.longestName)
    let number = rows.map(\.number.displayWidth).max() ?? 0
    let room = min(Self.longestBar, lineWidth - name - number - ColumnFitting.gap * 2)
    let largest = rows.compactMap(\.value?.magnitude).max() ?? 0
    return [title(of: data.chart)]
      + rows.flatMap { row -> [String] in
        let names = LineBreaking.lines(of: row.name, width: name)
        let length =
          largest > 0 ? ((row.value ?? 0).magnitude / largest * Double(room)).rounded() : 0
        let bar = String(repeating: (row.value ?? 0) < 0 ? "-" : "#", count: Int(length))
        let first = [
          (names.first ?? "").padded(to: name), row.number.padded(to: number, .right), bar,
        ].joined(separator: .spaces(ColumnFitting.gap)).withoutTrailingSpaces
        return [first] + names.dropFirst()
      }
  }

  private func title(of chart: Chart) -> String {
    chart.unit.isEmpty ? chart.title : "\(chart.title) (\(chart.unit))"
  }

  private typealias BarRow = (name: String, number: String, value: Double?)

  private func rows(of data: ChartData) -> [BarRow] {
    let isPlain = data.series.count <= 1 || data.chart.kind == .pie
    return data.categories.indices.flatMap { category -> [BarRow] in
      let bars = (isPlain ? Array(data.series.prefix(1)) : data.series).map { series -> BarRow in
        let value = series.values[category]
        let name = isPlain ? data.categories[category] : "  " + series.name
        return (name, value.map(data.printed) ?? "", value)
      }
      return isPlain ? bars : [(data.categories[category], "", nil)] + bars
    }
  }
}

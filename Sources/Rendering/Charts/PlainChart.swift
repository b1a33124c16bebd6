import Documents

/// Draws a chart in plain text: a bar of signs for each number, or for each stack of numbers.
struct PlainChart {
  private static let longestBar = 32
  private static let longestName = 24
  private static let signs = ["#", "=", "o", "+", "*", "%", "@", "x"]
  private static let loss = "-"

  let lineWidth: Int

  func lines(of data: ChartData) -> [String] {
    let rows = rows(of: data)
    let name = min(rows.map(\.name.displayWidth).max() ?? 0, Self.longestName)
    let number = rows.map(\.number.displayWidth).max() ?? 0
    let room = min(Self.longestBar, lineWidth - name - number - ColumnFitting.gap * 2)
    let longest = rows.map { $0.parts.map(\.value.magnitude).reduce(0, +) }.max() ?? 0
    let unit = longest > 0 ? Double(max(1, room)) / longest : 0
    let head = LineBreaking.lines(of: data.heading, width: lineWidth) + legend(of: data)
    return head
      + rows.flatMap { row in
        let names = LineBreaking.lines(of: row.name, width: name)
        let first = [
          (names.first ?? "").padded(to: name), row.number.padded(to: number, .right),
          bar(row.parts, unit: unit),
        ]
        return [first.joined(separator: .spaces(ColumnFitting.gap)).withoutTrailingSpaces]
          + names.dropFirst()
      }
  }

  private typealias BarPart = (sign: String, value: Double)
  private typealias BarRow = (name: String, number: String, parts: [BarPart])

  private func bar(_ parts: [BarPart], unit: Double) -> String {
    parts.map { part in
      String(repeating: part.sign, count: Int((part.value.magnitude * unit).rounded()))
    }
    .joined()
  }

  private func sign(_ series: Int, _ value: Double) -> String {
    value < 0 ? Self.loss : Self.signs[series % Self.signs.count]
  }

  private func legend(of data: ChartData) -> [String] {
    guard data.chart.kind == .stackedColumn else { return [] }
    let losses = data.values.contains { $0 < 0 } ? ["\(Self.loss) < 0"] : []
    let names = data.series.enumerated().map { "\(sign($0.offset, 1)) \($0.element.name)" }
    return LineBreaking.lines(
      of: (names + losses).joined(separator: .spaces(ColumnFitting.gap)), width: lineWidth)
  }

  private func rows(of data: ChartData) -> [BarRow] {
    switch data.chart.kind {
    case .stackedColumn: data.categories.indices.map { stack(at: $0, of: data) }
    case .pie: data.categories.indices.map { slice(at: $0, of: data) }
    case .column, .bar, .line: data.categories.indices.flatMap { group(at: $0, of: data) }
    }
  }

  private func stack(at category: Int, of data: ChartData) -> BarRow {
    let parts = data.series.enumerated().compactMap { index, series in
      series.values[category].map { (sign(index, $0), $0) }
    }
    let gains = parts.filter { $0.1 >= 0 }
    let losses = parts.filter { $0.1 < 0 }
    let total = parts.map(\.1).reduce(0, +)
    return (
      data.categories[category], parts.isEmpty ? "" : data.printed(total), gains + losses
    )
  }

  private func slice(at category: Int, of data: ChartData) -> BarRow {
    let values = data.series.first?.values ?? []
    let whole = values.compactMap(\.self).filter { $0 > 0 }.reduce(0, +)
    guard values.indices.contains(category), let value = values[category], value > 0 else {
      return (data.categories[category], "", [])
    }
    let share = DisplayNumber(value / whole, .percent(1)).description
    let shareWidth = "100.0%".count
    let number = data.printed(value) + share.padded(to: shareWidth + ColumnFitting.gap, .right)
    return (data.categories[category], number, [(sign(0, value), value)])
  }

  private func group(at category: Int, of data: ChartData) -> [BarRow] {
    let isSingle = data.series.count == 1
    let bars = data.series.map { series -> BarRow in
      let value = series.values[category]
      return (
        isSingle ? data.categories[category] : "  " + series.name,
        value.map(data.printed) ?? "", value.map { [(sign(0, $0), $0)] } ?? []
      )
    }
    return isSingle ? bars : [(data.categories[category], "", [])] + bars
  }
}

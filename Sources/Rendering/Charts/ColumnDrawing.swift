import Documents

/// Draws a chart of upright columns, stacked or side by side, or of lines.
struct ColumnDrawing {
  private static let plotHeight = 300.0
  private static let columnShare = 0.7
  private static let widestColumn = 64.0
  private static let labelSize = 12.0

  private let data: ChartData
  private let frame: ChartFrame
  private let scale: AxisScale
  /// Whether every column has room for its number; else none shows it.
  private let hasLabels: Bool

  init(_ data: ChartData) {
    self.data = data
    let scale = AxisScale(enclosing: Self.extremes(of: data))
    self.scale = scale
    let widest = scale.ticks.map { SVGCanvas.width(of: scale.printed($0)) }.max() ?? 0
    let frame = ChartFrame(data, labelWidth: widest + 10)
    self.frame = frame
    hasLabels = Self.widestLabel(of: data) + 4 <= Self.labelRoom(for: data, in: frame.plotWidth)
  }

  private static func extremes(of data: ChartData) -> [Double] {
    guard data.chart.kind == .stackedColumn else { return data.values }
    return data.categories.indices.flatMap { [data.stack(at: $0).above, data.stack(at: $0).below] }
  }

  private static func widestLabel(of data: ChartData) -> Double {
    let totals = data.categories.indices.map { data.stack(at: $0) }.map { $0.above + $0.below }
    let shown = data.chart.kind == .stackedColumn ? totals : data.values
    return shown.map { SVGCanvas.width(of: data.printed($0), size: labelSize) }.max() ?? 0
  }

  private static func labelRoom(for data: ChartData, in width: Double) -> Double {
    let slot = width / Double(max(1, data.categories.count))
    guard data.chart.kind == .column, data.series.count > 1 else { return slot }
    return min(widestColumn, slot * columnShare / Double(data.series.count))
  }

  var text: String {
    var canvas = SVGCanvas()
    frame.drawHead(on: &canvas)
    drawGrid(on: &canvas)
    switch data.chart.kind {
    case .stackedColumn: data.categories.indices.forEach { drawStack(at: $0, on: &canvas) }
    case .line: data.series.indices.forEach { drawLine($0, on: &canvas) }
    case .column, .bar, .pie: data.categories.indices.forEach { drawGroup(at: $0, on: &canvas) }
    }
    drawZero(on: &canvas)
    let labels = CategoryLabels(data.categories, slot: slot, left: frame.left)
    let bottom = frame.top + Self.plotHeight
    labels.draw(on: &canvas, top: bottom)
    return frame.document(canvas, bottom: bottom + labels.height)
  }

  private var slot: Double { frame.plotWidth / Double(max(1, data.categories.count)) }

  private func y(_ value: Double) -> Double {
    frame.top + Self.plotHeight * (1 - scale.position(of: value))
  }

  private func middle(_ category: Int) -> Double {
    frame.left + slot * (Double(category) + 1 / 2)
  }

  private func drawGrid(on canvas: inout SVGCanvas) {
    for tick in scale.ticks {
      canvas.line((frame.left, y(tick)), (frame.right, y(tick)), colour: ChartPalette.grid)
      canvas.text(
        scale.printed(tick), x: frame.left - 8, y: y(tick) + 4, anchor: .end,
        colour: ChartPalette.faintInk)
    }
  }

  private func drawZero(on canvas: inout SVGCanvas) {
    canvas.line(
      (frame.left, y(0)), (frame.right, y(0)), colour: ChartPalette.axis, width: 1.5)
  }

  private func drawColumn(
    x: Double, width: Double, from: Double, to: Double, series: Int, category: Int,
    on canvas: inout SVGCanvas
  ) {
    let number = data.series[series].values[category].map(data.printed) ?? ""
    canvas.rectangle(
      x: x, y: min(y(from), y(to)), width: width, height: abs(y(from) - y(to)),
      fill: ChartPalette.fill(series),
      label: "\(data.categories[category]) \(data.series[series].name) \(number)")
  }

  private func drawStack(at category: Int, on canvas: inout SVGCanvas) {
    let width = min(Self.widestColumn, slot * Self.columnShare)
    let x = middle(category) - width / 2
    var (above, below) = (0.0, 0.0)
    for series in data.series.indices {
      guard let value = data.series[series].values[category], value != 0 else { continue }
      let base = value > 0 ? above : below
      drawColumn(
        x: x, width: width, from: base, to: base + value, series: series, category: category,
        on: &canvas)
      if value > 0 { above += value } else { below += value }
    }
    let total = above + below
    let has = data.series.contains { $0.values[category] != nil }
    if has { drawLabel(total, x: middle(category), y: y(above) - 5, on: &canvas) }
  }

  private func drawGroup(at category: Int, on canvas: inout SVGCanvas) {
    let count = Double(max(1, data.series.count))
    let width = min(Self.widestColumn, slot * Self.columnShare / count)
    let left = middle(category) - width * count / 2
    for series in data.series.indices {
      guard let value = data.series[series].values[category] else { continue }
      let x = left + width * Double(series)
      drawColumn(
        x: x, width: width, from: 0, to: value, series: series, category: category, on: &canvas)
      let labelY = value < 0 ? y(value) + Self.labelSize + 2 : y(value) - 5
      drawLabel(value, x: x + width / 2, y: labelY, on: &canvas)
    }
  }

  private func drawLabel(_ value: Double, x: Double, y: Double, on canvas: inout SVGCanvas) {
    guard hasLabels else { return }
    canvas.text(data.printed(value), x: x, y: y, anchor: .middle, size: Self.labelSize)
  }

  private func drawLine(_ series: Int, on canvas: inout SVGCanvas) {
    let points = data.categories.indices.map { category in
      data.series[series].values[category].map { (x: middle(category), y: y($0)) }
    }
    let colour = ChartPalette.fill(series)
    for run in points.split(whereSeparator: { $0 == nil }) {
      canvas.polyline(
        run.compactMap(\.self), colour: colour, dashes: ChartPalette.dashes(series))
    }
    for case let point? in points {
      ChartMarker.draw(series, at: point, on: &canvas)
    }
  }
}

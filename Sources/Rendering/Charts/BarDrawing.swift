/// Draws a chart of lying bars, with the names to their left and the numbers at their ends.
struct BarDrawing {
  private static let barHeight = 20.0
  private static let gap = 12.0
  private static let nameColumns = 28
  private static let lineHeight = 16.0

  private let data: ChartData
  private let names: [[String]]
  private let frame: ChartFrame
  private let scale: AxisScale
  private let numberWidth: Double

  init(_ data: ChartData) {
    self.data = data
    names = data.categories.map { LineBreaking.lines(of: $0, width: Self.nameColumns) }
    scale = AxisScale(enclosing: data.values)
    numberWidth = (data.values.map { SVGCanvas.width(of: data.printed($0)) }.max() ?? 0) + 10
    let widest = names.joined().map { SVGCanvas.width(of: $0) }.max() ?? 0
    frame = ChartFrame(data, labelWidth: widest + 10)
  }

  var text: String {
    var canvas = SVGCanvas()
    frame.drawHead(on: &canvas)
    let heights = names.map(height)
    let bottom = frame.top + heights.reduce(0, +)
    drawGrid(on: &canvas, bottom: bottom)
    var top = frame.top
    for (category, height) in heights.enumerated() {
      drawGroup(category, top: top, height: height, on: &canvas)
      top += height
    }
    canvas.line((x(0), frame.top), (x(0), bottom), colour: ChartPalette.axis, width: 1.5)
    return frame.document(canvas, bottom: bottom + Self.lineHeight)
  }

  private func height(_ lines: [String]) -> Double {
    let bars = Self.barHeight * Double(max(1, data.series.count))
    return max(bars, Double(lines.count) * Self.lineHeight) + Self.gap
  }

  /// Bars leave room for the numbers at their ends.
  private func x(_ value: Double) -> Double {
    let isTwoSided = scale.low < 0
    let start = frame.left + (isTwoSided ? numberWidth : 0)
    return start + (frame.right - numberWidth - start) * scale.position(of: value)
  }

  private func drawGrid(on canvas: inout SVGCanvas, bottom: Double) {
    for tick in scale.ticks {
      canvas.line((x(tick), frame.top), (x(tick), bottom), colour: ChartPalette.grid)
      canvas.text(
        scale.printed(tick), x: x(tick), y: bottom + Self.lineHeight, anchor: .middle,
        colour: ChartPalette.faintInk)
    }
  }

  private func drawGroup(
    _ category: Int, top: Double, height: Double, on canvas: inout SVGCanvas
  ) {
    let middle = top + height / 2
    let lines = names[category]
    for (line, text) in lines.enumerated() {
      let offset = (Double(line) - Double(lines.count - 1) / 2) * Self.lineHeight
      canvas.text(text, x: frame.left - 8, y: middle + offset + 5, anchor: .end)
    }
    let first = middle - Self.barHeight * Double(data.series.count) / 2
    for series in data.series.indices {
      drawBar(series, category, top: first + Self.barHeight * Double(series), on: &canvas)
    }
  }

  private func drawBar(
    _ series: Int, _ category: Int, top: Double, on canvas: inout SVGCanvas
  ) {
    guard let value = data.series[series].values[category] else { return }
    let number = data.printed(value)
    canvas.rectangle(
      x: min(x(0), x(value)), y: top, width: abs(x(value) - x(0)), height: Self.barHeight,
      fill: ChartPalette.fill(series), label: "\(data.categories[category]) \(number)")
    let end = value < 0 ? x(value) - 5 : x(value) + 5
    canvas.text(number, x: end, y: top + 15, anchor: value < 0 ? .end : .start)
  }
}

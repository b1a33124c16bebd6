import Documents

/// The names of the series with their colours, in rows under a chart's title.
struct ChartLegend {
  private static let swatch = 12.0
  private static let gap = 18.0
  private static let rowHeight = 20.0

  private let rows: [[(index: Int, name: String)]]

  private let showsLines: Bool

  init(_ data: ChartData, width: Double) {
    showsLines = data.chart.kind == .line
    var rows: [[(index: Int, name: String)]] = []
    var used = width
    for (index, name) in data.series.map(\.name).enumerated() {
      let needed = Self.needed(name)
      if used + needed > width || rows.isEmpty {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append((index, name))
      used += needed
    }
    self.rows = rows
  }

  var height: Double { Double(rows.count) * Self.rowHeight }

  func draw(on canvas: inout SVGCanvas, x: Double, y: Double) {
    for (row, entries) in rows.enumerated() {
      var left = x
      let top = y + Double(row) * Self.rowHeight
      for entry in entries {
        drawSign(entry.index, x: left, y: top, on: &canvas)
        canvas.text(entry.name, x: left + Self.swatch * 1.5, y: top + Self.swatch - 1)
        left += Self.needed(entry.name)
      }
    }
  }

  private func drawSign(_ index: Int, x: Double, y: Double, on canvas: inout SVGCanvas) {
    if showsLines {
      ChartMarker.draw(index, at: (x + Self.swatch / 2, y + Self.swatch / 2), on: &canvas)
    } else {
      canvas.rectangle(
        x: x, y: y, width: Self.swatch, height: Self.swatch, fill: ChartPalette.fill(index))
    }
  }

  private static func needed(_ name: String) -> Double {
    swatch * 1.5 + SVGCanvas.width(of: name) + gap
  }
}

import Documents

/// The title, legend and margins that charts with axes share.
struct ChartFrame {
  static let width = 720.0
  private static let margin = 16.0
  private static let titleSize = 16.0
  private static let gap = 6.0

  let data: ChartData
  let left: Double
  let top: Double
  let right: Double
  private let titleLines: [String]
  private let legend: ChartLegend?

  /// Makes a frame whose plot starts `labelWidth` from the left edge.
  init(_ data: ChartData, labelWidth: Double) {
    self.data = data
    let inner = Self.width - 2 * Self.margin
    let columns = Int(Double(SVGCanvas.columns(in: inner)) * SVGCanvas.fontSize / Self.titleSize)
    titleLines = LineBreaking.lines(of: data.heading, width: columns)
    legend = data.series.count > 1 ? ChartLegend(data, width: inner) : nil
    left = Self.margin + labelWidth
    right = Self.width - Self.margin
    top = Self.titleBottom(titleLines.count) + (legend?.height ?? 0) + Self.margin
  }

  private static func titleBottom(_ lineCount: Int) -> Double {
    margin + Double(lineCount) * titleSize * 1.5 + gap
  }

  var plotWidth: Double { right - left }

  func drawHead(on canvas: inout SVGCanvas) {
    for (index, line) in titleLines.enumerated() {
      let y = Self.margin + Self.titleSize + Double(index) * Self.titleSize * 1.5
      canvas.text(
        line, x: Self.width / 2, y: y, anchor: .middle, size: Self.titleSize, isBold: true)
    }
    legend?.draw(on: &canvas, x: Self.margin, y: Self.titleBottom(titleLines.count))
  }

  func document(_ canvas: SVGCanvas, bottom: Double) -> String {
    canvas.document(
      width: Self.width, height: bottom + Self.margin, title: data.heading,
      description: data.spoken)
  }
}

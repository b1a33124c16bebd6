import Documents
import Foundation

/// Draws the shares of a whole as slices, with a list of names, numbers and shares beside them.
struct PieDrawing {
  private static let radius = 140.0
  private static let rowHeight = 22.0
  private static let swatch = 12.0
  private static let smallestLabelledShare = 0.06
  private static let labelDistance = 0.68
  private static let shareWidth = 60.0
  private static let widestName = 30

  private typealias Slice = (name: [String], value: Double, share: Double)

  private let data: ChartData
  private let frame: ChartFrame
  private let slices: [Slice]

  /// Makes a drawing of the first series; a number below zero is no share and is left out.
  init(_ data: ChartData) {
    self.data = data
    frame = ChartFrame(ChartData(data, seriesCount: 1), labelWidth: 0)
    let values = data.series.first?.values ?? []
    let whole = values.compactMap(\.self).filter { $0 > 0 }.reduce(0, +)
    slices = zip(data.categories, values).compactMap { name, value in
      guard let value, value > 0 else { return nil }
      return (LineBreaking.lines(of: name, width: Self.widestName), value, value / whole)
    }
  }

  var text: String {
    var canvas = SVGCanvas()
    frame.drawHead(on: &canvas)
    let listHeight = slices.map { Self.height(of: $0) }.reduce(0, +)
    let height = max(2 * Self.radius, listHeight)
    let centre = (x: frame.left + Self.radius, y: frame.top + height / 2)
    drawSlices(around: centre, on: &canvas)
    drawList(
      x: frame.left + 2 * Self.radius + 32, y: frame.top + (height - listHeight) / 2, on: &canvas)
    return frame.document(canvas, bottom: frame.top + height)
  }

  private static func height(of slice: Slice) -> Double {
    Double(slice.name.count) * rowHeight
  }

  private func drawSlices(around centre: (x: Double, y: Double), on canvas: inout SVGCanvas) {
    var start = 0.0
    for (index, slice) in slices.enumerated() {
      let end = start + slice.share
      let path = Self.path(from: start, to: end, around: centre)
      canvas.path(path, fill: ChartPalette.fill(index), label: slice.name.joined())
      if slice.share >= Self.smallestLabelledShare {
        let point = Self.point(
          (start + end) / 2, distance: Self.labelDistance, around: centre)
        canvas.text(
          Self.percent(slice.share), x: point.x, y: point.y + 5, anchor: .middle,
          colour: ChartPalette.ink(on: index))
      }
      start = end
    }
  }

  private func drawList(x: Double, y: Double, on canvas: inout SVGCanvas) {
    var top = y
    for (index, slice) in slices.enumerated() {
      canvas.rectangle(
        x: x, y: top + 5, width: Self.swatch, height: Self.swatch, fill: ChartPalette.fill(index))
      for (line, name) in slice.name.enumerated() {
        canvas.text(name, x: x + Self.swatch * 1.5, y: top + 16 + Self.rowHeight * Double(line))
      }
      canvas.text(
        data.printed(slice.value), x: frame.right - Self.shareWidth, y: top + 16, anchor: .end)
      canvas.text(Self.percent(slice.share), x: frame.right, y: top + 16, anchor: .end)
      top += Self.height(of: slice)
    }
  }

  private static func percent(_ share: Double) -> String {
    DisplayNumber(share, .percent(1)).description
  }

  private static func path(
    from start: Double, to end: Double, around centre: (x: Double, y: Double)
  ) -> String {
    let first = point(start, distance: 1, around: centre)
    let half = point((start + end) / 2, distance: 1, around: centre)
    let last = point(end, distance: 1, around: centre)
    let arc = "A\(radius.svg) \(radius.svg) 0 0 1"
    return "M\(centre.x.svg) \(centre.y.svg) L\(first.x.svg) \(first.y.svg) "
      + "\(arc) \(half.x.svg) \(half.y.svg) \(arc) \(last.x.svg) \(last.y.svg) Z"
  }

  private static func point(
    _ share: Double, distance: Double, around centre: (x: Double, y: Double)
  ) -> (x: Double, y: Double) {
    let angle = 2 * Double.pi * share
    return (
      centre.x + sin(angle) * radius * distance, centre.y - cos(angle) * radius * distance
    )
  }
}

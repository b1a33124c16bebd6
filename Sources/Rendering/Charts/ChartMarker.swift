/// The sign at each point of a line, of another shape for each series.
enum ChartMarker {
  private static let radius = 4.5

  /// Draws the sign of the series at `index`.
  static func draw(_ index: Int, at point: (x: Double, y: Double), on canvas: inout SVGCanvas) {
    let corners = corners[index % corners.count]
    let path = corners.enumerated().map { order, corner in
      let (x, y) = (point.x + corner.x * radius, point.y + corner.y * radius)
      return "\(order == 0 ? "M" : "L")\(x.svg) \(y.svg)"
    }
    canvas.path(path.joined(separator: " ") + " Z", fill: ChartPalette.fill(index))
  }

  /// Square, triangle, diamond and hexagon.
  private static let corners: [[(x: Double, y: Double)]] = [
    [(-1, -1), (1, -1), (1, 1), (-1, 1)],
    [(0, -1.3), (1.2, 1), (-1.2, 1)],
    [(0, -1.5), (1.5, 0), (0, 1.5), (-1.5, 0)],
    [(-0.6, -1), (0.6, -1), (1.2, 0), (0.6, 1), (-0.6, 1), (-1.2, 0)],
  ]
}

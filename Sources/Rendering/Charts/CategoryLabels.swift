/// The names under the columns of a chart: broken into lines, turned, or thinned out to fit.
struct CategoryLabels {
  private static let lineHeight = 16.0
  private static let mostLines = 3
  private static let turn = -40.0
  private static let longestTurned = 28

  /// The share of a turned name's length that it takes across.
  private static let levelShare = 0.77
  /// The share of a turned name's length that it takes down.
  private static let steepShare = 0.65

  private let shortened: [String]
  private let left: Double
  private let slot: Double
  private let broken: [[String]]
  private let isTurned: Bool
  private let every: Int

  /// Fits names into slots of equal width, the first of which begins at `left`.
  init(_ names: [String], slot: Double, left: Double) {
    let room = max(2, SVGCanvas.columns(in: slot - 6))
    let lines = names.map { LineBreaking.lines(of: $0, width: room) }
    let widest = names.map { LineBreaking.longestUnit(in: $0) }.max() ?? 0
    let reach = (left + slot / 2) / Self.levelShare - SVGCanvas.fontSize
    self.slot = slot
    self.left = left
    shortened = names.map { Self.shortened($0, width: SVGCanvas.columns(in: reach)) }
    broken = lines
    isTurned = widest > room || lines.contains { $0.count > Self.mostLines }
    every = isTurned ? max(1, Int((Self.lineHeight * 1.2 / slot).rounded(.up))) : 1
  }

  var height: Double {
    guard isTurned else { return Double(broken.map(\.count).max() ?? 0) * Self.lineHeight }
    let widest = shortened.map { SVGCanvas.width(of: $0) }.max() ?? 0
    return widest * Self.steepShare + Self.lineHeight
  }

  private static func shortened(_ name: String, width: Int) -> String {
    let lines = LineBreaking.lines(of: name, width: min(width, longestTurned))
    return lines.count > 1 ? lines[0] + "…" : name
  }

  func draw(on canvas: inout SVGCanvas, top: Double) {
    for index in shortened.indices {
      let middle = left + slot * (Double(index) + 1 / 2)
      if !isTurned {
        for (line, text) in broken[index].enumerated() {
          let y = top + Self.lineHeight * Double(line + 1)
          canvas.text(text, x: middle, y: y, anchor: .middle)
        }
      } else if index % every == 0 {
        let y = top + Self.lineHeight
        canvas.text(shortened[index], x: middle + 4, y: y, anchor: .end, turned: Self.turn)
      }
    }
  }
}

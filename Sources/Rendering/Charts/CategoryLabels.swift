/// The names under the columns of a chart: broken into lines, turned, or thinned out to fit.
struct CategoryLabels {
  private static let lineHeight = 16.0
  private static let mostLines = 3
  private static let turn = -40.0
  private static let longestTurned = 28

  private let names: [String]
  private let slot: Double
  private let broken: [[String]]
  private let isTurned: Bool
  private let every: Int

  init(_ names: [String], slot: Double) {
    let room = max(2, SVGCanvas.columns(in: slot - 6))
    let lines = names.map { LineBreaking.lines(of: $0, width: room) }
    let widest = names.map { LineBreaking.longestUnit(in: $0) }.max() ?? 0
    self.names = names
    self.slot = slot
    broken = lines
    isTurned = widest > room || lines.contains { $0.count > Self.mostLines }
    every = isTurned ? max(1, Int((Self.lineHeight * 1.2 / slot).rounded(.up))) : 1
  }

  var height: Double {
    guard isTurned else { return Double(broken.map(\.count).max() ?? 0) * Self.lineHeight }
    let widest = shortened.map { SVGCanvas.width(of: $0) }.max() ?? 0
    return widest * Self.slope + Self.lineHeight
  }

  private static let slope = 0.65

  private var shortened: [String] {
    names.map { name in
      let lines = LineBreaking.lines(of: name, width: Self.longestTurned)
      return lines.count > 1 ? lines[0] + "…" : name
    }
  }

  func draw(on canvas: inout SVGCanvas, left: Double, top: Double) {
    for index in names.indices {
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

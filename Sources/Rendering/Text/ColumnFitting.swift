/// Divides a line among the columns of a plain-text table.
struct ColumnFitting {
  /// The spaces between two columns.
  static let gap = 2
  private static let narrowestText = 12
  private static let largestShare = 3

  private let ideal: [Int]
  private let least: [Int]
  private let lineWidth: Int

  init(_ table: PrintedTable, lineWidth: Int) {
    self.lineWidth = lineWidth
    var columns = table.titles.map { _ in [PrintedTable.Cell]() }
    for row in table.body {
      for cell in row.cells where cell.span == 1 { columns[cell.position].append(cell) }
    }
    ideal = zip(columns, table.titles).map { cells, title in
      max(title.widestLine, cells.map { $0.text.widestLine }.max() ?? 0, 1)
    }
    least = zip(columns, table.titles).map { cells, title in
      let words = max(LineBreaking.longestUnit(in: title), cells.map(Self.least).max() ?? 0, 1)
      let numbers = cells.filter(\.isNumber).map { $0.text.displayWidth }.max() ?? 0
      return max(numbers, min(words, lineWidth / Self.largestShare))
    }
  }

  private static func least(_ cell: PrintedTable.Cell) -> Int {
    let width = cell.text.displayWidth
    // No part of a text is wider than the whole, so that short ones need not be taken apart.
    if cell.isNumber || width <= narrowestText { return width }
    return max(LineBreaking.longestUnit(in: cell.text), narrowestText)
  }

  /// The columns each part of the table shows: the first, and as many others as fit.
  var parts: [[Int]] {
    guard total(least) > lineWidth, !least.isEmpty else { return [Array(least.indices)] }
    let count = parts(ofAtMost: least.count).count
    return parts(ofAtMost: (least.count + count - 2) / count)
  }

  /// Fills parts one after the other, each with the first column and at most `limit` others.
  private func parts(ofAtMost limit: Int) -> [[Int]] {
    let label = least.first ?? 0
    var parts: [[Int]] = []
    var part: [Int] = []
    var used = label
    for position in least.indices.dropFirst() {
      let wanted = least[position] + Self.gap
      if !part.isEmpty, used + wanted > lineWidth || part.count == limit {
        parts.append([0] + part)
        (part, used) = ([], label)
      }
      part.append(position)
      used += wanted
    }
    return parts + [[0] + part]
  }

  /// How wide each of these columns is, so that together they fill at most a line.
  func widths(of positions: [Int]) -> [Int] {
    let ideal = positions.map { self.ideal[$0] }
    guard total(ideal) > lineWidth else { return ideal }
    var widths = positions.map { min(least[$0], self.ideal[$0]) }
    while total(widths) < lineWidth {
      let neediest = widths.indices.filter { widths[$0] < ideal[$0] }
        .max { ideal[$0] * widths[$1] < ideal[$1] * widths[$0] }
      guard let neediest else { break }
      widths[neediest] += 1
    }
    return widths
  }

  private func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + Self.gap * max(0, widths.count - 1)
  }
}

extension String {
  /// The width of the widest of the text's lines.
  package var widestLine: Int {
    isOneLine
      ? displayWidth : split(whereSeparator: \.isNewline).map(\.displayWidth).max() ?? 0
  }
}

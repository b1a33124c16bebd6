import Documents

/// Sets a table in plain text: three rules, aligned columns, wrapped cells.
///
/// A table too wide even with its cells wrapped is set in parts, each with the first column.
struct PlainTable {
  private static let indentationStep = "  "

  let lineWidth: Int
  let words: RenderingWords

  func lines(of table: Table) -> [String] {
    let printed = PrintedTable(table, step: Self.indentationStep)
    let fitting = ColumnFitting(printed, lineWidth: lineWidth)
    let parts = fitting.parts.enumerated().map { index, positions in
      title(of: table, isContinued: index > 0)
        + lines(of: printed.keeping(positions), widths: fitting.widths(of: positions))
    }
    return Array(parts.joined(separator: [""])) + notes(of: table)
  }

  private func title(of table: Table, isContinued: Bool) -> [String] {
    let title = isContinued ? table.title + words.continued : table.title
    return [title, isContinued ? "" : table.caption].filter { !$0.isEmpty }
      .flatMap { LineBreaking.lines(of: $0, width: lineWidth) }
  }

  private func notes(of table: Table) -> [String] {
    words.numbered(table.notes).flatMap { LineBreaking.lines(of: $0, width: lineWidth) }
  }

  private func lines(of table: PrintedTable, widths: [Int]) -> [String] {
    let rule = PlainRule(widths: widths)
    let row = PlainRow(widths: widths, alignments: table.alignments)
    let heads = table.heads.flatMap { row.lines(of: $0, centersSpans: true) }
    let titles = table.titles.contains { !$0.isEmpty } ? row.lines(of: table.titles) : []
    let body = table.body.enumerated().flatMap { index, printed in
      let leads = printed.role == .total && index > 0 ? [rule.light] : []
      return leads + row.lines(of: printed, centersSpans: false)
    }
    let top = [rule.heavy] + heads + titles
    return top + (heads + titles).prefix(1).map { _ in rule.light } + body + [rule.heavy]
  }
}

/// The rules of a plain-text table.
private struct PlainRule {
  let heavy: String
  let light: String

  init(widths: [Int]) {
    let width = widths.reduce(0, +) + ColumnFitting.gap * max(0, widths.count - 1)
    heavy = String(repeating: "=", count: width)
    light = String(repeating: "-", count: width)
  }
}

/// Sets one row of a plain-text table in as many lines as its fullest cell needs.
private struct PlainRow {
  let widths: [Int]
  let alignments: [Table.Column.Alignment]

  /// The row of column titles, standing on its last line.
  func lines(of titles: [String]) -> [String] {
    let broken = titles.enumerated().map { position, title in
      LineBreaking.lines(of: title, width: widths[position])
    }
    let height = broken.map(\.count).max() ?? 0
    let cells = broken.enumerated().map { position, lines in
      (position, 1, Array(repeating: "", count: height - lines.count) + lines)
    }
    return set(cells, height: height) { alignments[$0] }
  }

  func lines(of row: PrintedTable.Row, centersSpans: Bool) -> [String] {
    let cells = row.cells.map { cell in
      let width = width(from: cell.position, span: cell.span)
      return (cell.position, cell.span, indentedLines(of: cell.text, width: width))
    }
    return set(cells, height: cells.map { $0.2.count }.max() ?? 0) { index in
      let cell = row.cells[index]
      if cell.span > 1 { return centersSpans ? .center : .left }
      return cell.position == 0 && !cell.isNumber ? .left : alignments[cell.position]
    }
  }

  /// Breaks a cell; the lines after the first keep its indentation.
  private func indentedLines(of text: String, width: Int) -> [String] {
    if text.utf8.first != UInt8(ascii: " ") { return LineBreaking.lines(of: text, width: width) }
    let indentation = String(text.prefix { $0 == " " })
    return LineBreaking.lines(
      of: String(text.dropFirst(indentation.count)), width: width - indentation.count
    ).map { indentation + $0 }
  }

  /// The lines of a row; `alignment` is asked by the position among its cells.
  private func set(
    _ cells: [(position: Int, span: Int, lines: [String])], height: Int,
    alignment: (Int) -> Table.Column.Alignment
  ) -> [String] {
    (0..<height).map { number in
      var line = PlainLine()
      for (index, cell) in cells.enumerated() {
        let width = width(from: cell.position, span: cell.span)
        let text = cell.lines.indices.contains(number) ? cell.lines[number] : ""
        line.add(text, width: width, alignment(index))
      }
      return line.text
    }
  }

  private func width(from position: Int, span: Int) -> Int {
    var width = ColumnFitting.gap * (span - 1)
    for column in position..<position + span { width += widths[column] }
    return width
  }
}

/// A line of a plain-text table, cell by cell; spaces are put in before a text, so that none stand at its end.
private struct PlainLine {
  private(set) var text = ""
  /// The spaces to come before the next text.
  private var missing = 0

  mutating func add(_ cell: String, width: Int, _ alignment: Table.Column.Alignment) {
    guard !cell.isEmpty else {
      missing += width + ColumnFitting.gap
      return
    }
    let free = max(0, width - cell.displayWidth)
    let before =
      switch alignment {
      case .left: 0
      case .right: free
      case .center: free / 2
      }
    text += String.spaces(missing + before) + cell
    missing = free - before + ColumnFitting.gap
  }
}

import Findings
import WorkbookReading

/// What is said once about a sheet, whatever many cells have it.
struct SheetNotes {
  private let sheet: FilledSheet

  init(_ sheet: FilledSheet) {
    self.sheet = sheet
  }

  /// Formulas among the cells of a table: their values as last computed are taken.
  func formulas(in columns: Set<Int>, rows: Range<Int>) -> [Finding] {
    let cells = sheet.rows.filter(rows.contains).flatMap { row in
      columns.sorted().compactMap { sheet.grid[row, $0] }.filter { $0.formula != nil }
    }
    guard let first = cells.first else { return [] }
    return [
      Finding(
        .note, .formulasTaken, ["count": .count(cells.count)], at: sheet.place(first.reference))
    ]
  }

  /// Rows and columns that hold something of a table and that nobody sees.
  func hidden(in columns: Set<Int>, rows: Range<Int>) -> [Finding] {
    hiddenSheet(in: columns, rows: rows) + hiddenRows(in: columns, rows: rows)
      + hiddenColumns(in: columns, rows: rows)
  }

  private func hiddenSheet(in columns: Set<Int>, rows: Range<Int>) -> [Finding] {
    guard !sheet.isVisible,
      let row = sheet.rows.first(where: { row in
        rows.contains(row) && columns.contains { sheet.grid[row, $0]?.isBlank == false }
      })
    else { return [] }
    return [Finding(.warning, .hiddenSheet, at: sheet.place(row, columns.min() ?? 0))]
  }

  private func hiddenRows(in columns: Set<Int>, rows: Range<Int>) -> [Finding] {
    sheet.grid.features.hiddenRows.compactMap { hidden in
      let filled = sheet.rows.filter { row in
        hidden.contains(row) && rows.contains(row)
          && columns.contains { sheet.grid[row, $0]?.isBlank == false }
      }
      return filled.first.map { row in
        Finding(
          .warning, .hiddenRows, ["count": .count(filled.count)],
          at: sheet.place(row, columns.min() ?? 0))
      }
    }
  }

  private func hiddenColumns(in columns: Set<Int>, rows: Range<Int>) -> [Finding] {
    columns.sorted().compactMap { column in
      guard sheet.grid.features.hiddenColumns.contains(where: { $0.contains(column) }),
        let row = sheet.rows.first(where: {
          rows.contains($0) && sheet.grid[$0, column]?.isBlank == false
        })
      else { return nil }
      return Finding(.warning, .hiddenColumn, at: sheet.place(row, column))
    }
  }
}

/// Notes of one kind, told at each cell as long as there are few.
enum NoteLimit {
  /// The findings, with only the first notes of a kind where there are many, and how many more.
  static func limited(_ findings: [Finding], at place: Place) -> [Finding] {
    var counts: [Finding.Code: Int] = [:]
    let kept = findings.filter { finding in
      guard finding.severity == .note else { return true }
      counts[finding.code, default: 0] += 1
      return counts[finding.code, default: 0] <= most
    }
    let more = counts.filter { $0.value > most }.sorted { $0.key.rawValue < $1.key.rawValue }
    return kept
      + more.map { code, count in
        let arguments: [String: Finding.Argument] = [
          "count": .count(count - most), "code": .text(code.rawValue),
        ]
        return Finding(.note, .moreNotes, arguments, at: place)
      }
  }

  private static let most = 20
}

extension Finding.Code {
  static let formulasTaken: Self = "formulas-taken"
  static let hiddenSheet: Self = "hidden-sheet"
  static let hiddenRows: Self = "hidden-rows"
  static let hiddenColumn: Self = "hidden-column"
  static let moreNotes: Self = "more-notes"
}

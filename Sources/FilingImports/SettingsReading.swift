import Documents
import FilingReports
import Filings
import Findings
import Forms
import Parsing
import StatutoryForms
import WorkbookReading

/// Reads the coefficients and thresholds of a filing's workbook, a line each.
struct SettingsReading {
  private let found: FoundFilingTable
  private let settings: SettingsTable
  private let form: StatutoryForm

  init(_ found: FoundFilingTable, _ settings: SettingsTable, _ form: StatutoryForm) {
    self.found = found
    self.settings = settings
    self.form = form
  }

  /// The rows of the file; lines without a number say nothing.
  var rows: [FilingRow] {
    (found.head + 1..<max(found.head + 1, found.sheet.grid.rowCount)).compactMap { row in
      let value = text(row, "value")
      guard !value.isEmpty else { return nil }
      var read = FilingRow([
        "setting": settings.id(of: text(row, "setting")), "carrier": carrier(text(row, "carrier")),
      ])
      for key in ["value", "unit", "source"] {
        let column = found.column(Table.Column.ID(rawValue: key))
        read.put(
          text(row, Table.Column.ID(rawValue: key)), for: key,
          at: column.flatMap { found.cell(row, $0) })
      }
      return read
    }
  }

  /// Numbers that are none, and those whose unit was taken away: they would be read in any that fits.
  var findings: [Finding] {
    var findings: [Finding] = []
    for row in found.head + 1..<max(found.head + 1, found.sheet.grid.rowCount) {
      let value = text(row, "value")
      guard !value.isEmpty, let column = found.column("value") else { continue }
      _ = NumberText(value).value(
        of: value, at: found.sheet.place(row, column), into: &findings)
      guard let unit = found.column("unit") else { continue }
      findings += form.unitMissing(
        settings.id(of: text(row, "setting")), of: carrier(text(row, "carrier")),
        written: text(row, "unit"), at: found.sheet.place(row, unit))
    }
    return findings
  }

  private func text(_ row: Int, _ column: Table.Column.ID) -> String {
    found.column(column).map { found.sheet.text(row, $0) } ?? ""
  }

  /// The id of a carrier by its name; what nobody knows is told when the file is read.
  private func carrier(_ name: String) -> String {
    form.carriers.carriers.first { [$0.name.zh, $0.name.en].contains(name) }?.id ?? name
  }
}

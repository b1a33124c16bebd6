import Documents
import FilingReports
import Findings
import Forms
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
  var rows: [[String: String]] {
    (found.head + 1..<max(found.head + 1, found.sheet.grid.rowCount)).compactMap { row in
      let value = text(row, "value")
      guard !value.isEmpty else { return nil }
      let read = [
        "setting": settings.id(of: text(row, "setting")), "carrier": carrier(text(row, "carrier")),
        "value": value, "unit": text(row, "unit"), "source": text(row, "source"),
      ]
      return read.filter { !$0.value.isEmpty }
    }
  }

  private func text(_ row: Int, _ column: Table.Column.ID) -> String {
    found.column(column).map { found.sheet.text(row, $0) } ?? ""
  }

  /// The id of a carrier by its name; what nobody knows is told when the file is read.
  private func carrier(_ name: String) -> String {
    form.carriers.carriers.first { [$0.name.zh, $0.name.en].contains(name) }?.id ?? name
  }
}

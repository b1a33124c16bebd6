import Digests
import Documents
import FilingReports
public import Filings
public import Findings
import Forms
import Foundation
public import Inventories
import Parsing
import StatutoryForms
import WorkbookReading

/// Reads a filled workbook of a statutory form back into the files of an inventory.
///
/// The workbook is that of the report, or the same with room for more: what it was made with is
/// found by sheet, heads and names of rows; cells with formulas are left alone.
public struct FilingImport {
  private let preparation: FilingPreparation
  private let inventory: Inventory
  private let folder: String
  private let messages: MessageCatalogue

  /// Prepares to import into an inventory's folder.
  public init(
    _ preparation: FilingPreparation, of inventory: Inventory, into folder: String,
    _ messages: MessageCatalogue
  ) {
    self.preparation = preparation
    self.inventory = inventory
    self.folder = folder
    self.messages = messages
  }

  /// What comes of a workbook; nothing is written yet.
  public func outcome(of path: String, into findings: inout [Finding]) -> FilingImportOutcome? {
    guard let workbook = FilledWorkbook(reading: path, into: &findings) else { return nil }
    guard let origin = FormOrigin(of: workbook) else {
      findings.append(Finding(.error, .noFilingFound, at: workbook.place))
      return nil
    }
    let misfits = origin.problems(for: inventory, at: workbook.place)
    findings += misfits
    // Cells of another unit's workbook, or another year's, differ all of them, which says nothing.
    guard !misfits.hasErrors else { return nil }
    var problems: [Finding] = []
    let result =
      origin.isReport
      ? preparation.stated(inventory, in: folder, into: &problems)
      : preparation.opened(inventory, in: folder, into: &problems)
    let words = FilingWords(messages, in: origin.language ?? .zh)
    let report = FilingReport(of: inventory.id, result, [], in: words, properties: .init())
    var read = ReadFiling()
    for plan in report.plans {
      guard let grid = workbook.sheets.first(where: { $0.entry.name == plan.name }) else {
        if origin.isReport ? plan.isPrinted : !plan.isCompanion {
          findings.append(
            Finding(.note, .filingSheetMissing, ["sheet": .text(plan.name)], at: workbook.place))
        }
        continue
      }
      self.read(
        plan, FilledSheet(grid, in: workbook), below: report.feet, result, &read, into: &findings)
    }
    findings += unknown(report, workbook)
    readSettings(report, workbook, origin, &read, into: &findings)
    // What a file holds that cannot be read would be lost if it were written anew.
    findings += read.changed.filter { !$0.file.problems.isEmpty }.flatMap { file, _ in
      file.problems + [
        Finding(
          .error, .filingFileUnread, ["file": .text(file.name)],
          at: Place(file: "\(folder)/\(file.name)"))
      ]
    }
    // What is wrong in files that the workbook writes anew is mended by it, or told at its cells.
    let replaced = Set(read.changed.map { "\(folder)/\($0.file.name)" })
    findings += problems.filter { !replaced.contains($0.place?.file ?? "") }
    findings += read.changed.compactMap { changedSince(origin, $0.file) }
    return FilingImportOutcome(folder: folder, read)
  }

  /// A file that the workbook changes and that is no longer as it was when the workbook was written:
  /// what was entered since would be set back.
  private func changedSince(_ origin: FormOrigin, _ file: FilingFile) -> Finding? {
    let path = "\(folder)/\(file.name)"
    let name = URL(fileURLWithPath: path).lastPathComponent
    guard origin.listsFiles, let now = FileManager.default.contents(atPath: path),
      SHA256(of: now) != origin.files[name]
    else { return nil }
    return Finding(.note, .filingChangedSince, ["file": .text(name)], at: Place(file: path))
  }

  /// Visible sheets that are none of the form's: what stands on one with the heads of a table would be
  /// lost, for it is that table's under another name, or a copy.
  private func unknown(_ report: FilingReport, _ workbook: FilledWorkbook) -> [Finding] {
    let known = Set(report.sheetNames)
    return workbook.sheets.filter { $0.entry.visibility == .visible }
      .filter { !known.contains($0.entry.name) }
      .map { grid in
        let sheet = FilledSheet(grid, in: workbook)
        let wanted = name(of: sheet, in: report)
        let arguments: [String: Finding.Argument] = [
          "sheet": .text(sheet.name), "wanted": .text(wanted ?? ""),
        ]
        return wanted == nil
          ? Finding(.note, .filingSheetUnknown, arguments, at: sheet.place)
          : Finding(.error, .filingSheetRenamed, arguments, at: sheet.place)
      }
  }

  /// The name that a sheet should have, by the title or heads on it; `nil` for one of somebody's own.
  private func name(of sheet: FilledSheet, in report: FilingReport) -> String? {
    let titles = Set(
      sheet.rows.prefix(Self.titleRows).flatMap { row in
        (0..<Self.titleColumns).map { FoundFilingTable.plain(sheet.text(row, $0)) }
      })
    let plan = report.plans.first { plan in
      plan.tables.contains { part in
        titles.contains(FoundFilingTable.plain(part.table.title))
          && FoundFilingTable(part.table, on: sheet, from: 0) != nil
      }
    }
    let (name, settings) = report.settings
    let isSettings = FoundFilingTable(settings.toFillIn, on: sheet, from: 0) != nil
    return plan?.name ?? (isSettings ? name : nil)
  }

  /// Where the title of a sheet is looked for.
  private static let titleRows = 3
  private static let titleColumns = 3

  /// Reads the coefficients and thresholds; a workbook without their sheet changes none.
  private func readSettings(
    _ report: FilingReport, _ workbook: FilledWorkbook, _ origin: FormOrigin,
    _ filing: inout ReadFiling, into findings: inout [Finding]
  ) {
    let (name, settings) = report.settings
    guard let grid = workbook.sheets.first(where: { $0.entry.name == name }) else {
      findings.append(
        Finding(.note, .filingSheetMissing, ["sheet": .text(name)], at: workbook.place))
      return
    }
    let sheet = FilledSheet(grid, in: workbook)
    guard let found = FoundFilingTable(settings.toFillIn, on: sheet, from: 0) else {
      // A report without settings has no table of them.
      guard !origin.isReport else { return }
      findings.append(
        Finding(
          .error, .filingTableMissing, ["table": .text(settings.toFillIn.title)],
          at: sheet.place(0, 0)))
      return
    }
    let tables = FilingTables(preparation.form)
    let file = FilingFile(
      "\(folder)/\(tables.settingsFile)", named: tables.settingsFile,
      columns: FilingTables.settings, called: settingsNames
    ) { column, _ in column == "value" }
    let reading = SettingsReading(found, settings, preparation.form)
    findings += reading.findings
    filing.add(file, reading.rows)
  }

  private func label(_ key: String) -> LocalizedText {
    let words = { messages.label("filing-\(key)", in: $0) }
    return LocalizedText(zh: words(.zh), en: words(.en))
  }

  private var settingsNames: FilingNames {
    FilingNames(
      ofSettings: label("settings"),
      heads: [
        "value": label("column-value"), "unit": label("column-unit"),
        "source": label("column-source"),
      ],
      preparation.form)
  }

  private func read(
    _ plan: FilingReport.Plan, _ sheet: FilledSheet, below feet: [String],
    _ result: FilingResult, _ filing: inout ReadFiling, into findings: inout [Finding]
  ) {
    var from = 0
    for (position, part) in plan.tables.enumerated() {
      guard let found = FoundFilingTable(part.table, on: sheet, from: from) else {
        findings.append(
          Finding(
            .error, .filingTableMissing, ["table": .text(part.table.title)],
            at: sheet.place(from, 0)))
        continue
      }
      from = found.head + 1
      let next = plan.tables.dropFirst(position + 1).first
      let end = next.flatMap { FoundFilingTable($0.table, on: sheet, from: from)?.head }
      let titles = plan.tables.dropFirst(position + 1).map(\.table.title)
      let reading = FilingTableReading(
        found: found, end: end ?? sheet.grid.rowCount, below: feet + titles, result: result,
        sheetIndex: part.sheet)
      add(reading.read(into: &findings), of: result.filing.sheets[part.sheet], to: &filing)
    }
  }

  /// Puts the rows of a table with the file that they belong into.
  private func add(_ read: FilingRows, of sheet: FilingSheet, to filing: inout ReadFiling) {
    let tables = FilingTables(preparation.form)
    let spec = tables.spec(of: sheet.table, block: sheet.block)
    let file = FilingFile(
      "\(folder)/\(spec.file())", named: spec.file(), columns: spec.columns,
      called: FilingNames(of: sheet, spec, preparation.form), isNumber: sheet.isNumber)
    if case .changes = sheet.layout.records {
      filing.add(file, read.rows + file.others(than: read.rows))
    } else {
      filing.add(file, read.rows)
    }
    guard sheet.hasDetails else { return }
    let name = "\(tables.folder)/\(sheet.table.id)-details.csv"
    let columns = FilingTables.detailsSpec(of: sheet.table)
    let details = FilingFile(
      "\(folder)/\(name)", named: name, columns: columns,
      called: FilingNames(ofDetailsOf: sheet, columns, preparation.form)
    ) { column, _ in column == "quantity" }
    filing.add(details, read.details)
  }
}

extension FilingSheet {
  /// Whether a column of its file holds a number; of a file with a row for each field, that row's value.
  fileprivate func isNumber(_ column: String, _ row: [String: String]) -> Bool {
    let name = row["field"] ?? column
    let field = layout.columns.first { [$0.id, $0.name.zh, $0.name.en].contains(name) }
    return field?.isNumber == true && (row["field"] == nil || column == "value")
  }
}

/// The files of a filing with the rows that a workbook has for them.
struct ReadFiling {
  private(set) var files: [(file: FilingFile, rows: [FilingRow])] = []

  /// Adds a file with its rows.
  mutating func add(_ file: FilingFile, _ rows: [FilingRow]) {
    files.append((file, rows))
  }

  /// The files that change.
  var changed: [(file: FilingFile, rows: [FilingRow])] {
    files.filter { !$0.file.changes(to: $0.rows).isEmpty }
  }
}

/// What comes of a workbook: the files that it changes, cell by cell.
public struct FilingImportOutcome {
  private let folder: String
  private let read: ReadFiling

  init(folder: String, _ read: ReadFiling) {
    self.folder = folder
    self.read = read
  }

  /// Each cell that changes.
  public var changes: [FilingChange] {
    read.files.flatMap { file, rows in file.changes(to: rows) }
  }

  /// Writes the files that change, all of them or none.
  public func write(into findings: inout [Finding]) {
    var swap = FileSwap(in: folder)
    do {
      try swap.write(
        read.changed.map { file, rows in
          FileChange(file: file.name, content: Data(file.text(of: rows).utf8))
        })
    } catch {
      findings.append(
        Finding(.error, .filingNotWritten, ["reason": .text(error.localizedDescription)]))
    }
  }
}

extension Finding.Code {
  static let noFilingFound: Self = "no-filing-found"
  static let filingSheetMissing: Self = "filing-sheet-missing"
  static let filingChangedSince: Self = "filing-changed-since"
  static let filingSheetUnknown: Self = "filing-sheet-unknown"
  static let filingSheetRenamed: Self = "filing-sheet-renamed"
  static let filingFileUnread: Self = "filing-file-unread"
  static let filingTableMissing: Self = "filing-table-missing"
  static let filingNotWritten: Self = "filing-not-written"
}

import Findings
import Foundation
import Inventories
import Parsing
public import StatutoryForms

/// What of a year's filing holds in the next: who the unit is, what it makes, its equipment and meters, the
/// limits that it checks with.
///
/// Which columns and settings these are the form says; numbers of the year and remarks on them are left out.
public struct CarriedFiling {
  private let form: StatutoryForm
  private let folder: String

  /// That of a form in an inventory's folder.
  public init(_ form: StatutoryForm, in folder: String) {
    self.form = form
    self.folder = folder
  }

  /// The files of a new year, by their names in the inventory's folder, and what is in them; none of a
  /// table in which nothing was filed.
  public var files: [(name: String, text: String)] {
    let tables = form.allTables.flatMap { table in
      table.blocks.indices.compactMap { file(of: table, $0) }
    }
    return tables + [settings].compactMap(\.self)
  }

  /// The settings that are not of one year.
  private var settings: (name: String, text: String)? {
    let columns = FilingTables.settings
    let kept = columns.map(\.key).filter { $0 != Self.note }.map { (key: $0, was: $0) }
    return file(FilingTables(form).settingsFile, columns, keeping: kept) { setting in
      form.setting(setting("setting"))?.isOfYear != true
    }
  }

  private func file(of table: FormTable, _ position: Int) -> (name: String, text: String)? {
    let block = table.blocks[position]
    let spec = FilingTables(form).spec(of: table, block: position)
    guard !block.stays.isEmpty || !block.becomes.isEmpty, case .file(let name) = spec.location
    else { return nil }
    return file(name, spec.columns, keeping: kept(of: block, spec.columns)) { row in
      !block.isOfFields || block.stays.contains(block.id(ofField: row("field")))
    }
  }

  /// The columns of a block's new file, each with the one that it takes from the old.
  private func kept(of block: FormBlock, _ columns: [ColumnSpec]) -> [(key: String, was: String)] {
    if block.isOfFields { return Self.fieldColumns.map { ($0, $0) } }
    return columns.map(\.key).compactMap { key in
      if let was = block.becomes[key] { return (key, was) }
      return block.stays.contains(key) || block.namesRows(by: key) ? (key, key) : nil
    }
  }

  /// The rows of a file that stay, with the columns that do; `nil` for none.
  private func file(
    _ name: String, _ columns: [ColumnSpec], keeping kept: [(key: String, was: String)],
    where stays: ((String) -> String) -> Bool
  ) -> (name: String, text: String)? {
    let path = "\(folder)/\(name)"
    var ignored: [Finding] = []
    guard FileManager.default.fileExists(atPath: path),
      let read = CSVTable(reading: path, columns: columns, into: &ignored)
    else { return nil }
    func text(_ row: Int, _ key: String) -> String { read.text(row, read.column(named: key)) }
    let rows = (0..<read.rowCount).filter { row in stays { text(row, $0) } }
      .map { row in kept.map { text(row, $0.was) } }
      .filter { row in zip(kept, row).contains { $0.key != Self.rowColumn && !$1.isEmpty } }
    return rows.isEmpty ? nil : (name, Self.text([kept.map(\.key)] + rows))
  }

  /// The column that names the rows of a grid, which says nothing of the year.
  fileprivate static let rowColumn = "row"
  private static let note = "note"
  private static let fieldColumns = ["field", "value"]

  private static func text(_ rows: [[String]]) -> String {
    var writer = CSVWriter(for: .programs)
    for row in rows { writer.append(row) }
    return writer.text
  }
}

extension FormBlock {
  /// Whether its file has a row for each field.
  fileprivate var isOfFields: Bool { records == .single }

  /// Whether its file has a row for each row of the form, named in this column.
  fileprivate func namesRows(by key: String) -> Bool {
    guard case .rows = records else { return false }
    return key == CarriedFiling.rowColumn
  }

  /// The id of a field that is written so; what no field is called is left as it is.
  fileprivate func id(ofField word: String) -> String {
    columns.first { [$0.id, $0.name.zh, $0.name.en].contains(word) }?.id ?? word
  }
}

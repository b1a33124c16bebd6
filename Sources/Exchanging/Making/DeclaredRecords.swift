import Findings
import Foundation
import Inventories
import Parsing

/// The inventory as declared: its tables row by row, its other files as text.
struct DeclaredRecords {
  let inventory: Inventory
  let folders: ExchangeFolders

  /// The records by table.
  var tables: [String: [ExchangedRecord]] {
    var tables = [RecordSpec.texts.name: texts]
    for spec in TableSpec.all {
      let records = RecordSpec.declared(spec)
      for (path, method) in files(of: spec) { add(path, method, spec, records, to: &tables) }
    }
    return tables
  }

  private func add(
    _ path: String, _ method: String?, _ spec: TableSpec, _ kind: RecordSpec,
    to tables: inout [String: [ExchangedRecord]]
  ) {
    var ignored: [Finding] = []
    guard let table = CSVTable(reading: path, columns: spec.columns, into: &ignored) else { return }
    let file = spec.file(method: method)
    tables[RecordSpec.comments.name, default: []] += table.comments.map {
      ExchangedRecord(.comments, ["file": .text(file), "text": .text($0)])
    }
    tables[kind.name, default: []] += (0..<table.rowCount).map { row in
      record(row, of: table, spec, kind, method)
    }
  }

  private func record(
    _ row: Int, of table: CSVTable, _ spec: TableSpec, _ kind: RecordSpec, _ method: String?
  ) -> ExchangedRecord {
    var ignored: [Finding] = []
    var record = ExchangedRecord(kind, [RecordSpec.fileLine: .some(table.place(row, nil).line)])
    if let method { record[RecordSpec.methodKey] = .text(method) }
    for column in table.columns {
      record[column.key] =
        spec.column(column.key)?.content == .number
        ? .some(table.number(row, column, into: &ignored)) : .some(table.text(row, column))
    }
    if kind.position("unit") != nil, record["unit"] == nil {
      record["unit"] = .some(table.columns.lazy.compactMap(\.unit).first)
    }
    return record
  }

  private func files(of spec: TableSpec) -> [(path: String, method: String?)] {
    let read = Set(inventory.files)
    if case .file = spec.location {
      let path = "\(folders.inventory)/\(spec.file())"
      return read.contains(path) ? [(path, nil)] : []
    }
    return inventory.activities.map { table in
      ("\(folders.inventory)/\(spec.file(method: table.method.value))", table.method.value)
    }
  }

  private var texts: [ExchangedRecord] {
    let own = inventory.regulationFolder.map { paths(below: $0, as: "regulations") } ?? []
    let laidOver = folders.overlays.enumerated().flatMap { index, folder in
      paths(below: folder, as: "\(ExchangeFolders.overlays)/\(index)")
    }
    let filed = paths(below: "\(folders.inventory)/\(Self.filings)", as: Self.filings)
    let single = [Self.head, TableSpec.units.file()].map { name in
      (path: "\(folders.inventory)/\(name)", name: name)
    }
    let there = single.filter { FileManager.default.fileExists(atPath: $0.path) }
    return (there + own + filed + laidOver).compactMap { path, name in
      var ignored: [Finding] = []
      return SourceText(reading: path, into: &ignored).map {
        ExchangedRecord(.texts, ["path": .text(name), "text": .text($0.string)])
      }
    }
  }

  private func paths(below folder: String, as name: String) -> [(path: String, name: String)] {
    let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return found.filter { Self.isText($0) && !$0.hasPrefix(".") && !$0.contains("/.") }
      .sorted().map { ("\(folder)/\($0)", "\(name)/\($0)") }
  }

  private static func isText(_ path: String) -> Bool {
    path.hasSuffix(".yaml") || path.hasSuffix(".csv")
  }

  /// The folder of what an inventory files on statutory forms.
  static let filings = "filings"
  /// The file of an inventory that says whose it is.
  static let head = "inventory.yaml"
}

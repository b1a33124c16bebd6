public import Findings
import Foundation
import Inventories
import Parsing
public import StatutoryForms

/// Reads what a unit states on a form from its inventory's folder.
public struct FilingLoader {
  private let form: StatutoryForm
  private let tables: FilingTables
  private let folder: String
  private var findings: [Finding] = []
  private var files: [String] = []

  /// Reads from an inventory's folder.
  public init(_ form: StatutoryForm, inventory folder: String) {
    self.form = form
    tables = FilingTables(form)
    self.folder = "\(folder)/\(tables.folder)"
  }

  /// Whether an inventory's folder has a filing on the form: a table of it, not only its kind of unit.
  public static func hasFiling(_ form: String, inventory folder: String) -> Bool {
    let path = "\(folder)/\(FilingTables.folder)/\(form)"
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return files.contains { $0.hasSuffix(".csv") }
  }

  /// The filing of a year, and what is wrong with it.
  public mutating func load(year: Int) -> (Filing, [Finding]) {
    let sheets = form.allTables.flatMap { table in
      table.blocks.indices.map { sheet(table, block: $0) }
    }
    let filing = Filing(
      form: form, folder: folder, year: year, sheets: sheets, settings: settings(),
      months: months(), variant: variant(), files: files)
    findings += strays
    return (filing, findings)
  }

  private mutating func sheet(_ table: FormTable, block: Int) -> FilingSheet {
    let spec = tables.spec(of: table, block: block)
    let name = FilingTables.name(of: table, block: block)
    let source = self.table(name, spec.columns)
    let reader = SheetReader(form: form, table: table, block: block, source: source)
    let read = reader.read(into: &findings)
    return FilingSheet(
      table: table, block: block, records: read.records, cells: read.cells, file: path(name),
      source: source, details: block == 0 ? details(of: table) : [])
  }

  private mutating func details(of table: FormTable) -> [FilingSheet.Detail] {
    guard table.blocks[0].columns.contains(where: \.hasDetails),
      let source = self.table("\(table.id)-details", FilingTables.detailsSpec(of: table))
    else { return [] }
    var details: [FilingSheet.Detail] = []
    var seen: Set<[String]> = []
    for row in 0..<source.rowCount {
      let cell = CSVRecord(source, row)
      let column = cell.word(
        "total", of: table.blocks[0].columns.filter(\.hasDetails).map { ($0.id, $0.name) },
        into: &findings)
      let carrier = cell.word(
        "carrier", of: form.carriers.carriers.map { ($0.id, $0.name) }, into: &findings)
      let quantity = cell.number("quantity", into: &findings)
      guard let column, let carrier, let quantity else { continue }
      let name = cell.text("detail")
      if !seen.insert([column, name, carrier]).inserted { tellTwice(name, cell, "detail") }
      let known = details.firstIndex { $0.column == column && $0.name == name }
      if let known {
        let merged = details[known].quantities.merging([carrier: quantity], uniquingKeysWith: +)
        details[known] = .init(column: column, name: name, quantities: merged)
      } else {
        details.append(.init(column: column, name: name, quantities: [carrier: quantity]))
      }
    }
    return details
  }

  private mutating func settings() -> [FilingSetting] {
    guard let source = table("settings", FilingTables.settings) else { return [] }
    var seen: Set<[String]> = []
    return (0..<source.rowCount).compactMap { row in
      let cell = CSVRecord(source, row)
      let written = cell.text("setting")
      let name = form.setting(written)?.id ?? written
      let carrier =
        cell.text("carrier").isEmpty
        ? ""
        : cell.word(
          "carrier", of: form.carriers.carriers.map { ($0.id, $0.name) }, into: &findings)
      guard let carrier else { return nil }
      if !seen.insert([name, carrier]).inserted {
        let told = [written, cell.text("carrier")].filter { !$0.isEmpty }
        tellTwice(told.joined(separator: " "), cell, "setting")
      }
      guard let value = cell.number("value", into: &findings) else { return nil }
      findings += form.unitMissing(
        name, of: carrier, written: cell.text("unit"), at: cell.place(of: "unit"))
      return FilingSetting(
        name: name, carrier: carrier, value: value, unit: cell.text("unit"),
        source: cell.text("source"), place: cell.place(of: "value"))
    }
  }

  private mutating func months() -> [MonthlyQuantity] {
    guard let source = table("monitored", FilingTables.months) else { return [] }
    var seen: Set<String> = []
    return (0..<source.rowCount).compactMap { row in
      let cell = CSVRecord(source, row)
      let carriers = form.carriers.carriers.map { ($0.id, $0.name) }
      guard let carrier = cell.word("carrier", of: carriers, into: &findings) else { return nil }
      if !seen.insert(carrier).inserted { tellTwice(cell.text("carrier"), cell, "carrier") }
      let months = (1...12).map { cell.number("month-\($0)", into: &findings) }
      return MonthlyQuantity(carrier: carrier, months: months, place: cell.place(of: "carrier"))
    }
  }

  private mutating func tellTwice(_ record: String, _ cell: CSVRecord, _ key: String) {
    findings.append(
      Finding(.error, .formRecordTwice, ["record": .text(record)], at: cell.place(of: key)))
  }

  /// The kind of unit, which `filing.yaml` names where it is another than the usual.
  private mutating func variant() -> FormVariant? {
    let path = "\(folder)/filing.yaml"
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    files.append(path)
    let known = form.variants
    return YAMLDocument.read(path, into: &findings) { map, findings in
      let place = map.place(of: "variant")
      guard let id = map.required("variant", as: .string, into: &findings) else { return nil }
      if let variant = known.first(where: { $0.id == id }) { return variant }
      findings.append(.unknownWord(id, among: known.map(\.id), at: place))
      return nil
    }
  }

  private mutating func table(_ name: String, _ columns: [ColumnSpec]) -> CSVTable? {
    let path = path(name)
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    files.append(path)
    return CSVTable(reading: path, columns: columns, into: &findings)
  }

  private func path(_ name: String) -> String { "\(folder)/\(name).csv" }

  /// Files that nothing reads, because their names are not known.
  private var strays: [Finding] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let read = Set(files)
    let known = form.allTables.flatMap { table in
      table.blocks.indices.map { FilingTables.name(of: table, block: $0) + ".csv" }
    }
    return names.sorted().filter { $0.hasSuffix(".csv") && !read.contains("\(folder)/\($0)") }
      .map { name in
        let nearest = NearestName.of(name, among: known) ?? known.first ?? ""
        return Finding(
          .warning, .strayTable, ["name": .text(name), "nearest": .text(nearest)],
          at: Place(file: "\(folder)/\(name)"))
      }
  }
}

import Findings
import Foundation
import Inventories
import Parsing

/// What the tables of an inventory's folder say, however they are written: each line by its file
/// and fields, numbers to fourteen digits, units put beside their numbers.
struct TableMeaning {
  /// The lines, in no order.
  private(set) var lines: Set<FilledByHand.Line> = []

  init(_ folder: String) {
    for spec in TableSpec.all {
      for file in Self.files(of: spec, in: folder) { read(file, spec, in: folder) }
    }
  }

  /// The same of lines that somebody typed.
  init(_ typed: [FilledByHand.Line]) {
    lines = Set(
      typed.map { line in
        .init(file: line.file, fields: line.fields.mapValues(Self.plain))
      })
  }

  private static func files(of spec: TableSpec, in folder: String) -> [String] {
    guard case .methods(let part) = spec.location else { return [spec.file()] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(part)")) ?? []
    return names.filter { $0.hasSuffix(".csv") }.map { "\(part)/\($0)" }
  }

  private mutating func read(_ file: String, _ spec: TableSpec, in folder: String) {
    var ignored: [Finding] = []
    guard
      let table = CSVTable(reading: "\(folder)/\(file)", columns: spec.columns, into: &ignored)
    else { return }
    let number = table.column(named: "quantity") ?? table.column(named: "value")
    for row in 0..<table.rowCount {
      var fields: [String: String] = [:]
      for column in table.columns { fields[column.key] = Self.plain(table.text(row, column)) }
      if fields["unit", default: ""].isEmpty, let unit = number?.unit { fields["unit"] = unit }
      fields = fields.filter { !$0.value.isEmpty }
      if spec.id == TableSpec.balance.id, fields["quantity"] == nil { continue }
      lines.insert(.init(file: file, fields: fields))
    }
  }

  private static func plain(_ text: String) -> String {
    guard let number = Double(text) else { return text }
    return String(format: "%.14g", number)
  }
}

public import Findings
import Foundation

/// Reads an exchanged inventory from a folder of CSV, and collects everything wrong with it.
public struct CSVReader {
  private let folder: String
  private var findings: [Finding] = []
  private var read = ReadInventory { Place(file: $0.file, line: $0.position) }

  /// Reads from this folder.
  public init(_ folder: String) {
    self.folder = folder
  }

  /// The inventory, or `nil` when an error forbids it; and what is wrong.
  public mutating func inventory() -> (ReadInventory?, [Finding]) {
    refuseOthers()
    for spec in RecordSpec.all { table(spec) }
    if !findings.hasErrors { findings += read.formatProblems }
    return (findings.hasErrors ? nil : read, findings)
  }

  /// A mistyped name would leave records out without a word.
  private mutating func refuseOthers() {
    let known = RecordSpec.all.map { "\($0.name).csv" }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names.sorted() where name.hasSuffix(".csv") && !known.contains(name) {
      findings.append(
        FieldReader.unknown(name, among: known, at: Place(file: "\(folder)/\(name)")))
    }
  }

  private mutating func table(_ spec: RecordSpec) {
    let path = "\(folder)/\(spec.name).csv"
    guard let text = ExchangeFile.text(path, into: &findings) else { return }
    var csv = ExactCSV(text)
    do throws(ExactCSV.Problem) {
      take(try csv.rows(), spec, path)
    } catch {
      findings.append(Finding(.error, .exchangeRow, at: Place(file: path, line: error.line)))
    }
  }

  private mutating func take(_ rows: [ExactCSV.Row], _ spec: RecordSpec, _ path: String) {
    let keys = spec.fields.map(\.key)
    guard let header = rows.first, header.cells == keys else {
      let words: [String: Finding.Argument] = ["known": .text(keys.joined(separator: ","))]
      findings.append(Finding(.error, .exchangeHeader, words, at: Place(file: path, line: 1)))
      return
    }
    for row in rows.dropFirst() {
      let place = Place(file: path, line: row.line)
      guard row.cells.count == keys.count else {
        findings.append(Finding(.error, .exchangeRow, at: place))
        continue
      }
      let record = record(spec, row.cells, at: place)
      findings += FieldReader.missing(
        in: record, given: zip(keys, row.cells).filter { !$1.isEmpty }.map(\.0), at: place)
      read.append(record, at: .init(file: path, position: row.line))
    }
  }

  private mutating func record(
    _ spec: RecordSpec, _ cells: [String], at place: Place
  ) -> ExchangedRecord {
    var record = ExchangedRecord(spec)
    for (field, cell) in zip(spec.fields, cells) where !cell.isEmpty {
      let value = Self.value(cell, field.content)
      if let problem = FieldReader.problem(value, in: field, at: place) {
        findings.append(problem)
      } else {
        record[field.key] = value
      }
    }
    return record
  }

  private static func value(_ cell: String, _ content: FieldSpec.Content) -> ExchangedValue {
    switch content {
    case .number, .whole: Double(exchanged: cell).map { .number($0) } ?? .text(cell)
    case .flag: ["true": .flag(true), "false": .flag(false)][cell] ?? .text(cell)
    case .text, .word, .unit: .text(CellGuard.unguarded(cell))
    }
  }
}

/// The text of a file that is to be exchanged.
public enum ExchangeFile {
  /// Reads UTF-8 and nothing else; what forbids it is a finding.
  public static func text(_ path: String, into findings: inout [Finding]) -> String? {
    guard let data = FileManager.default.contents(atPath: path) else {
      findings.append(Finding(.error, .exchangeUnreadable, at: Place(file: path)))
      return nil
    }
    guard let text = String(validating: data, as: UTF8.self), !text.utf8.contains(0) else {
      findings.append(Finding(.error, .exchangeEncoding, at: Place(file: path)))
      return nil
    }
    return text
  }
}

extension Finding.Code {
  /// A header that is not the table's.
  static let exchangeHeader: Self = "exchange-header"
  /// A row with too few or too many cells, or a quote that nobody closed.
  static let exchangeRow: Self = "exchange-row"
}

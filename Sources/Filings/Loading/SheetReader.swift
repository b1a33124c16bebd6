import Findings
import Inventories
import Parsing
import StatutoryForms

/// Reads the records of a block from its file.
struct SheetReader {
  let form: StatutoryForm
  let table: FormTable
  let block: Int
  let source: CSVTable?

  typealias Read = (records: [FilingSheet.Record], cells: [[TypedCell?]])

  private var layout: FormBlock { table.blocks[block] }

  func read(into findings: inout [Finding]) -> Read {
    switch layout.records {
    case .single: return fields(into: &findings)
    case .carriers: return carriers(into: &findings)
    case .rows(let rows): return self.rows(rows, into: &findings)
    case .lines: return lines(into: &findings)
    case .changes:
      changes(into: &findings)
      return ([], [])
    }
  }

  /// What is explained twice; the lines themselves follow from other tables.
  private func changes(into findings: inout [Finding]) {
    var seen: Set<String> = []
    for index in 0..<rowCount {
      guard let row = row(index), !seen.insert(row.text("indicator")).inserted else { continue }
      tellTwice(
        LocalizedText(row.text("indicator")), at: row.place(of: "indicator"), into: &findings)
    }
  }

  private var rowCount: Int { source?.rowCount ?? 0 }

  private func row(_ index: Int) -> CSVRecord? { source.map { CSVRecord($0, index) } }

  private func cells(_ row: CSVRecord, into findings: inout [Finding]) -> [TypedCell?] {
    layout.columns.map { column in
      column.isOfCarriers
        ? nil : row.typed(column.id, isNumber: column.isNumber, into: &findings)
    }
  }

  private func fields(into findings: inout [Finding]) -> Read {
    var cells = [TypedCell?](repeating: nil, count: layout.columns.count)
    let known = layout.columns.map { ($0.id, $0.name) }
    for index in 0..<rowCount {
      guard let row = row(index), let id = row.word("field", of: known, into: &findings),
        let position = layout.columns.firstIndex(where: { $0.id == id })
      else { continue }
      let field = layout.columns[position]
      let typed = row.typed("value", isNumber: field.isNumber, into: &findings)
      if let first = cells[position], !field.repeats {
        tellTwice(field.name, at: row.place(of: "field"), into: &findings)
        cells[position] = first
      } else {
        cells[position] = typed.flatMap { cells[position]?.followed(by: $0) ?? $0 }
      }
    }
    return ([.single], [cells])
  }

  private func carriers(into findings: inout [Finding]) -> Read {
    var found: [(position: Int, carrier: Carrier, cells: [TypedCell?])] = []
    let all = form.carriers.carriers
    for index in 0..<rowCount {
      guard let row = row(index),
        let id = row.word("carrier", of: all.map { ($0.id, $0.name) }, into: &findings),
        let position = all.firstIndex(where: { $0.id == id })
      else { continue }
      guard !found.contains(where: { $0.position == position }) else {
        tellTwice(all[position].name, at: row.place(of: "carrier"), into: &findings)
        continue
      }
      found.append((position, all[position], cells(row, into: &findings)))
    }
    found.sort { $0.position < $1.position }
    return (found.map { .carrier($0.carrier) }, found.map(\.cells))
  }

  private func rows(_ rows: [FormField], into findings: inout [Finding]) -> Read {
    var cells = [[TypedCell?]](
      repeating: Array(repeating: nil, count: layout.columns.count), count: rows.count)
    for index in 0..<rowCount {
      guard let row = row(index),
        let id = row.word("row", of: rows.map { ($0.id, $0.name) }, into: &findings),
        let position = rows.firstIndex(where: { $0.id == id })
      else { continue }
      let typed = self.cells(row, into: &findings)
      if cells[position].contains(where: { $0 != nil }) {
        tellTwice(rows[position].name, at: row.place(of: "row"), into: &findings)
      } else {
        cells[position] = typed
      }
    }
    return (rows.map { .row($0) }, cells)
  }

  private func lines(into findings: inout [Finding]) -> Read {
    var records: [FilingSheet.Record] = []
    var cells: [[TypedCell?]] = []
    var seen: Set<[String]> = []
    for index in 0..<rowCount {
      guard let row = row(index) else { continue }
      let key = layout.key.map(row.text)
      if key.contains(where: { !$0.isEmpty }), !seen.insert(key).inserted {
        let name = key.filter { !$0.isEmpty }.joined(separator: " ")
        tellTwice(
          LocalizedText(name), at: row.place(of: layout.key.first ?? ""), into: &findings)
      }
      let typed = self.cells(row, into: &findings)
      let words = zip(layout.columns, typed).first { !$0.0.isNumber && $0.1 != nil }
      records.append(.line(index, words?.1?.text ?? ""))
      cells.append(typed)
    }
    if case .lines(let most?) = layout.records, records.count > most {
      let arguments: [String: Finding.Argument] = [
        "table": .name(table.name), "count": .count(records.count), "most": .count(most),
      ]
      let place = row(most)?.place(of: layout.columns.first?.id ?? "")
      findings.append(Finding(.warning, .formTooManyLines, arguments, at: place))
    }
    return (records, cells)
  }

  private func tellTwice(_ name: LocalizedText, at place: Place, into findings: inout [Finding]) {
    findings.append(Finding(.error, .formRecordTwice, ["record": .name(name)], at: place))
  }
}

extension Finding.Code {
  static let formTooManyLines: Self = "form-too-many-lines"
  static let formRecordTwice: Self = "form-record-twice"
}

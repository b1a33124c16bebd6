import Findings
import Inventories
import Parsing
import Quantities
import Regulations

/// The balance's long table as people lay it out: rows down, fuels across with their units, and
/// what has no place in it.
struct BalanceMatrix {
  /// A fuel's column: its name and unit as written.
  struct Head: Hashable {
    let fuel: String
    let unit: String

    /// The head as it is printed, the unit in a line of its own.
    var text: String { unit.isEmpty ? fuel : "\(fuel)\n(\(unit))" }
  }

  /// A row: its name as written, and what the guideline knows of it.
  struct Line {
    let name: String
    let row: BalanceRow?
  }

  /// A row and a column.
  private struct Position: Hashable {
    let row: String
    let head: Head
  }

  /// The fuels across.
  let heads: [Head]
  /// The rows down.
  let lines: [Line]
  /// The rows of the table that say more than a number in a cell, or stand there twice.
  let remarks: [TableContent.Row]
  private let cells: [Position: TableContent.Value]
  private let lastCells: [Position: Double]
  private let lastHeads: Set<Head>

  init(_ table: FormTable, _ scope: FormScope, _ words: FormWords) {
    let reading = Reading(table, scope)
    heads = reading.heads(table, words)
    lines = reading.lines(table, words)
    (cells, remarks) = reading.cells(table.content)
    lastCells = reading.lastCells(table.last, heads: heads)
    lastHeads = Set(lastCells.keys.map(\.head))
  }

  /// This year's value in a cell.
  func value(_ line: Line, _ head: Head) -> TableContent.Value {
    cells[Position(row: line.name, head: head)] ?? .blank
  }

  /// Whether last year had anything in a column.
  func hadLastYear(_ head: Head) -> Bool { lastHeads.contains(head) }

  /// Last year's value in a cell.
  func lastValue(_ line: Line, _ head: Head) -> TableContent.Value {
    let name = line.row?.id ?? line.name
    let number = lastCells[Position(row: name, head: head)]
    return number.map { .number($0, "\($0)") } ?? .blank
  }
}

extension BalanceMatrix {
  /// Reads names as the account will.
  private struct Reading {
    private let scope: FormScope
    private var rowKey = ""
    private var fuelKey = ""
    private var valueKey = ""
    /// The guideline's rows by the names that the tables give them.
    private var rowIDs: [String: String] = [:]

    init(_ table: FormTable, _ scope: FormScope) {
      self.scope = scope
      if case .matrix(let rows, let columns, let values) = table.spec.shape {
        (rowKey, fuelKey, valueKey) = (rows, columns, values)
      }
      for name in names(table.content) + names(table.last) where rowIDs[name] == nil {
        rowIDs[name] =
          scope.layout.flatMap { scope.regulation.balanceRow(named: name, in: $0) }?.id ?? name
      }
    }

    /// The fuels of this year's table, then those of last year's, then those that the guideline's
    /// table prints, each once, in the order it is printed in.
    func heads(_ table: FormTable, _ words: FormWords) -> [Head] {
      var heads = written(table.content)
      add(written(table.last), to: &heads)
      let printed = (scope.layout?.columns ?? []).compactMap { column in
        scope.regulation.fuels[column.fuel].map {
          Head(fuel: $0.name[words.language], unit: column.unit.symbol)
        }
      }
      add(printed, to: &heads)
      return heads.enumerated().sorted { left, right in
        (position(left.element.fuel), left.offset) < (position(right.element.fuel), right.offset)
      }.map(\.element)
    }

    private func written(_ content: TableContent) -> [Head] {
      content.rows.map { head(of: $0, in: content) }
        .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private func add(_ others: [Head], to heads: inout [Head]) {
      let fuels = Set(heads.map { id(ofFuel: $0.fuel) })
      heads += others.filter { !fuels.contains(id(ofFuel: $0.fuel)) }
    }

    private func head(of row: TableContent.Row, in content: TableContent) -> Head {
      let own = row.text("unit")
      return Head(
        fuel: row.text(fuelKey), unit: own.isEmpty ? content.units[valueKey] ?? "" : own)
    }

    /// Where a fuel stands in the guideline's table; others follow as the library lists them.
    private func position(_ fuel: String) -> Int {
      let id = id(ofFuel: fuel)
      let columns = scope.layout?.columns ?? []
      let order = scope.regulation.fuelOrder
      return columns.firstIndex { $0.fuel == id }
        ?? columns.count + (order.firstIndex(of: id) ?? order.count)
    }

    /// The guideline's rows, called as this year's table or last year's calls them, and rows that
    /// the guideline does not know.
    func lines(_ table: FormTable, _ words: FormWords) -> [Line] {
      let own = names(table.content)
      let last = names(table.last)
      let known = (scope.layout?.rows ?? []).flatMap { row -> [Line] in
        let candidates = [own, last].map { $0.filter { id(ofRow: $0) == row.id } }
        let names =
          candidates.first { !$0.isEmpty } ?? (row.isPrinted ? [row.name[words.language]] : [])
        return names.map { Line(name: $0, row: row) }
      }
      let strangers = own.filter { name in !known.contains { $0.name == name } }
      return known + strangers.map { Line(name: $0, row: nil) }
    }

    private func names(_ content: TableContent) -> [String] {
      content.rows.map { $0.text(rowKey) }
        .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The value of each cell, and the rows that a matrix cannot show.
    func cells(_ content: TableContent) -> ([Position: TableContent.Value], [TableContent.Row]) {
      var cells: [Position: TableContent.Value] = [:]
      var remarks: [TableContent.Row] = []
      let shown = [rowKey, fuelKey, valueKey, "unit"]
      for row in content.rows {
        let head = head(of: row, in: content)
        let position = Position(row: row.text(rowKey), head: head)
        let value = row.values[valueKey] ?? .blank
        let isTwice = value != .blank && cells[position] != nil
        if !isTwice, value != .blank { cells[position] = value }
        guard isTwice || row.values.keys.contains(where: { !shown.contains($0) }) else { continue }
        var remark = row
        remark.values["unit"] = head.unit.isEmpty ? nil : .text(head.unit)
        if !isTwice { remark.values[valueKey] = nil }
        remarks.append(remark)
      }
      return (cells, remarks)
    }

    /// Last year's numbers by the rows the guideline knows, in the units of this year's columns.
    func lastCells(_ content: TableContent, heads: [Head]) -> [Position: Double] {
      var cells: [Position: Double] = [:]
      for row in content.rows {
        guard case .number(let number, _) = row.values[valueKey] else { continue }
        let written = head(of: row, in: content)
        let same = heads.filter { id(ofFuel: $0.fuel) == id(ofFuel: written.fuel) }
        guard let head = same.first(where: { $0.unit == written.unit }) ?? same.first,
          let factor = factor(from: written.unit, to: head.unit)
        else { continue }
        cells[Position(row: id(ofRow: row.text(rowKey)), head: head)] = number * factor
      }
      return cells
    }

    private func factor(from unit: String, to wanted: String) -> Double? {
      unit == wanted
        ? 1
        : (try? Unit(unit)).flatMap { own in
          (try? Unit(wanted)).flatMap { own.factor(to: $0) }
        }
    }

    private func id(ofFuel name: String) -> String {
      scope.regulation.fuel(named: name)?.id ?? name
    }

    private func id(ofRow name: String) -> String {
      rowIDs[name] ?? name
    }
  }
}

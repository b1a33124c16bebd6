import Documents
import Findings
import SheetReferences
import Workbooks

extension Finding.Code {
  /// A formula, link or chart speaks of a cell that is on no sheet.
  static let unknownCell: Self = "unknown-cell"
  /// A link leads to a sheet that is not there.
  static let unknownSheet: Self = "unknown-sheet"
  /// Two tables of a workbook have the same name, so that formulas cannot tell them apart.
  static let duplicateTable: Self = "duplicate-table"
}

/// Finds the sheet and cell that an address has come to lie on.
struct CellResolver {
  /// A cell and the sheet it is on.
  struct Target {
    let sheet: String
    let cell: CellReference
  }

  private let tables: [Table.ID: (sheet: String, layout: TableLayout)]
  private let sheets: Set<String>

  init(_ layouts: [SheetLayout]) {
    let pairs = layouts.flatMap { layout in
      layout.tables.map { ($0.key, (sheet: layout.plan.name, layout: $0.value)) }
    }
    tables = Dictionary(pairs) { first, _ in first }
    sheets = Set(layouts.map(\.plan.name))
  }

  /// Where a cell lies, or `nil` when it is nowhere.
  func target(of address: CellAddress) -> Target? {
    guard let (sheet, layout) = tables[address.table],
      layout.table.rows.indices.contains(address.row),
      let column = layout.position(of: address.column)
    else { return nil }
    return Target(
      sheet: sheet, cell: CellReference(row: layout.sheetRow(of: address.row), column: column))
  }

  /// Where a link leads, or `nil` when it leads nowhere in the workbook.
  func target(of link: Cell.Link) -> Target? {
    switch link {
    case .cell(let address): return target(of: address)
    case .table(let id):
      return tables[id].map { found in
        Target(sheet: found.sheet, cell: CellReference(row: found.layout.top, column: 0))
      }
    case .sheet(let name):
      return sheets.contains(name)
        ? Target(sheet: name, cell: CellReference(row: 0, column: 0)) : nil
    case .url: return nil
    }
  }

  /// The sheet and block of cells a range has come to lie on.
  func range(_ range: Documents.CellRange) -> (sheet: String, cells: SheetReferences.CellRange)? {
    guard let first = target(of: range.first), let last = target(of: range.last),
      first.sheet == last.sheet
    else { return nil }
    return (first.sheet, SheetReferences.CellRange(first.cell, last.cell))
  }

  /// The numbers in a range of one table.
  func values(in range: Documents.CellRange) -> [Double] {
    guard let layout = tables[range.first.table]?.layout,
      let column = layout.position(of: range.first.column)
    else { return [] }
    return layout.table.rows.indices.clamped(to: range.first.row..<range.last.row + 1)
      .compactMap { row in
        layout.table.rows[row].visibleCells.first { $0.position == column }?.cell.value
      }
  }

  /// A formula as the sheet `sheet` writes it, or the first address in it that is nowhere.
  func text(of formula: SheetFormula, on sheet: String) -> Result<String, UnknownAddress> {
    var text = ""
    for token in formula.tokens {
      switch token {
      case .text(let part): text += part
      case .cell(let address):
        guard let target = target(of: address) else { return .failure(UnknownAddress(address)) }
        text += target.sheet == sheet ? target.cell.a1 : target.cell.a1(on: target.sheet)
      case .range(let first, let last):
        guard let range = range(Documents.CellRange(first, last)) else {
          return .failure(UnknownAddress(target(of: first) == nil ? first : last))
        }
        text += range.sheet == sheet ? range.cells.a1 : range.cells.a1(on: range.sheet)
      }
    }
    return .success(text)
  }
}

/// An address that is on no sheet.
struct UnknownAddress: Error {
  let address: CellAddress

  init(_ address: CellAddress) {
    self.address = address
  }
}

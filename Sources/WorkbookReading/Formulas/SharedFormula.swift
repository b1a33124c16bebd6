import SheetReferences

/// A formula that a workbook writes once for many cells.
struct SharedFormula: Sendable {
  private let origin: CellReference
  private let pieces: [FormulaScanner.Piece]

  /// The formula as the cell `origin` has it.
  init(_ formula: [UInt8], at origin: CellReference) {
    self.origin = origin
    pieces = FormulaScanner.pieces(of: formula)
  }

  /// The formula as another cell has it: what is relative moves as far as the cell is away.
  func formula(at cell: CellReference) -> String {
    let (rows, columns) = (cell.row - origin.row, cell.column - origin.column)
    var bytes: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .plain(let plain): bytes.append(contentsOf: plain)
      case .reference(let reference):
        bytes.append(contentsOf: reference.text(movedBy: rows, columns).utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

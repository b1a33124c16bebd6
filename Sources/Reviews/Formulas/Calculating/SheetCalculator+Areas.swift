import SheetReferences

extension SheetCalculator {
  /// The values of an area, at least one.
  ///
  /// What lies beyond the last used cell of its sheet is left out where it cannot matter.
  mutating func array(of area: PlacedArea) -> SheetArray {
    let written = SheetArea("", area.range)
    let mustBeWhole = takesArrays && !written.isWholeColumns && !written.isWholeRows
    return values(of: area, in: mustBeWhole ? area.range : usedPart(of: area))
      ?? SheetArray(rows: 1, columns: 1, values: [.blank])
  }

  private func usedPart(of area: PlacedArea) -> CellRange {
    let used = source.usedRange(ofSheet: area.sheet)
    let last = CellReference(
      row: max(area.range.first.row, min(area.range.last.row, used?.last.row ?? 0)),
      column: max(area.range.first.column, min(area.range.last.column, used?.last.column ?? 0)))
    return CellRange(area.range.first, last)
  }

  /// An operand as a rectangle of values.
  mutating func array(of operand: SheetOperand) -> SheetArray {
    switch operand {
    case .value(let value): SheetArray(rows: 1, columns: 1, values: [value])
    case .area(let area): array(of: area)
    case .array(let array): array
    case .union: SheetArray(rows: 1, columns: 1, values: [.error(.value)])
    }
  }

  /// An operand as one value or, where arrays are taken, an array.
  mutating func scalar(_ operand: SheetOperand) -> SheetOperand {
    switch operand {
    case .value, .array: return operand
    case .union: return .error(.value)
    case .area(let area):
      if area.range.isSingleCell {
        return .value(value(at: CellPlace(sheet: area.sheet, cell: area.range.first)))
      }
      return takesArrays ? .array(array(of: area)) : .value(crossing(area))
    }
  }

  /// An operand as one value.
  mutating func settled(_ operand: SheetOperand) -> SheetValue {
    switch operand {
    case .value(let value): return value
    case .array(let array): return array.values.first ?? .blank
    case .union: return .error(.value)
    case .area(let area):
      if area.range.isSingleCell {
        return value(at: CellPlace(sheet: area.sheet, cell: area.range.first))
      }
      return crossing(area)
    }
  }

  /// The value of a row or column of cells that stands across from the formula's own cell.
  private mutating func crossing(_ area: PlacedArea) -> SheetValue {
    let (range, own) = (area.range, here.cell)
    var cell: CellReference?
    if range.columnCount == 1, (range.first.row...range.last.row).contains(own.row) {
      cell = CellReference(row: own.row, column: range.first.column)
    } else if range.rowCount == 1, (range.first.column...range.last.column).contains(own.column) {
      cell = CellReference(row: range.first.row, column: own.column)
    }
    return cell.map { value(at: CellPlace(sheet: area.sheet, cell: $0)) } ?? .error(.value)
  }

  /// What `operation` makes of values, element by element where some are arrays.
  func spread(
    _ operands: [SheetOperand], _ operation: ([SheetValue]) -> SheetValue
  ) -> SheetOperand {
    let values = operands.compactMap { operand -> SheetValue? in
      if case .value(let value) = operand { value } else { nil }
    }
    if values.count == operands.count { return .value(operation(values)) }
    let arrays = operands.map(Self.asArray)
    let rows = arrays.map(\.rows).max() ?? 1
    let columns = arrays.map(\.columns).max() ?? 1
    var results: [SheetValue] = []
    results.reserveCapacity(rows * columns)
    for row in 0..<rows {
      for column in 0..<columns {
        results.append(operation(arrays.map { $0.spread(row, column) }))
      }
    }
    return .array(SheetArray(rows: rows, columns: columns, values: results))
  }

  private static func asArray(_ operand: SheetOperand) -> SheetArray {
    switch operand {
    case .array(let array): array
    case .value(let value): SheetArray(rows: 1, columns: 1, values: [value])
    case .area, .union: SheetArray(rows: 1, columns: 1, values: [.error(.value)])
    }
  }
}

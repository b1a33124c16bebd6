import CXLSXWriter
public import SheetReferences

extension Sheet {
  /// Merges cells, shows a text in them and gives all of them a look.
  ///
  /// One cell is simply written. For a number or a formula merge with an empty text, then write
  /// the first cell.
  public func merge(
    _ range: CellRange, _ text: String = "", _ format: Format? = nil
  ) throws(WorkbookError) {
    let sheet = try open()
    let look = try library(format)
    try require(range)
    if range.isSingleCell { return try write(text, at: range.first, format) }
    try checkMerge(range)
    let safe = try stored(text, at: range.first)
    try claim(range.first)
    let (first, last) = (range.first, range.last)
    try expect(
      worksheet_merge_range(
        sheet, first.libraryRow, first.libraryColumn, last.libraryRow, last.libraryColumn, safe,
        look))
    merged.append(range)
  }

  private func checkMerge(_ range: CellRange) throws(WorkbookError) {
    if isConstantMemory, range.rowCount > 1 {
      throw .range(.mergeOverRows, sheet: name, range)
    }
    if let other = merged.first(where: range.overlaps) {
      throw .range(.overlapsMerged(other), sheet: name, range)
    }
    // The library counts merged ranges in 16 bits.
    if merged.count == Int(UInt16.max) {
      throw .range(.tooMany(limit: Int(UInt16.max)), sheet: name, range)
    }
  }
}

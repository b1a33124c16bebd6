import SheetReferences

/// Collects what a sheet says of itself beside its cells.
struct FeatureReader {
  private var merges: [CellRange] = []
  private var hiddenRows = LineSet(limit: CellReference.rowLimit)
  private var hiddenColumns = LineSet(limit: CellReference.columnLimit)
  private var isProtected = false
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  var features: SheetFeatures {
    SheetFeatures(
      merges: merges, hiddenRows: hiddenRows.ranges, hiddenColumns: hiddenColumns.ranges,
      isProtected: isProtected)
  }

  /// Notes a row that nobody sees.
  mutating func hide(row: Int) {
    hiddenRows.insert(row...row)
  }

  /// Reads an element outside the rows.
  mutating func read(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadingFailure) {
    switch name {
    case "col": readColumns(attributes)
    case "sheetProtection": isProtected = attributes["sheet"]?.isTrue ?? false
    case "mergeCell":
      guard let range = attributes["ref"].flatMap({ CellRange($0.text) }) else { return }
      guard merges.count < limit else { throw .tooManyDeclarations(limit) }
      merges.append(range)
    default: break
    }
  }

  /// Columns of no width are as good as hidden.
  private mutating func readColumns(_ attributes: XMLAttributes) {
    guard let first = attributes["min"]?.count, let last = attributes["max"]?.count, first <= last,
      attributes["hidden"]?.isTrue == true || attributes["width"]?.isZero == true
    else { return }
    hiddenColumns.insert((first - 1)...(last - 1))
  }
}

extension XMLValue {
  /// Whether it is the number 0, however written.
  var isZero: Bool { Double(text) == 0 }
}

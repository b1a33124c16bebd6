import SheetReferences

/// Collects what a sheet says of itself beside its cells.
struct FeatureReader {
  private var merges: [CellRange] = []
  private var hiddenRows = LineSet(limit: CellReference.rowLimit)
  private var hiddenColumns = LineSet(limit: CellReference.columnLimit)
  private var conditions: [CellRange] = []
  private var isProtected = false
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  var features: SheetFeatures {
    SheetFeatures(
      merges: merges, hiddenRows: hiddenRows.ranges, hiddenColumns: hiddenColumns.ranges,
      conditions: conditions, isProtected: isProtected)
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
    case "conditionalFormatting":
      let ranges = (attributes["sqref"]?.text ?? "").split(separator: " ")
      guard conditions.count + ranges.count <= limit else { throw .tooManyDeclarations(limit) }
      conditions += ranges.compactMap { CellRange(String($0)) }
    default: break
    }
  }

  /// Columns of next to no width are as good as hidden.
  private mutating func readColumns(_ attributes: XMLAttributes) {
    guard let first = attributes["min"]?.count, let last = attributes["max"]?.count, first <= last,
      attributes["hidden"]?.isTrue == true
        || attributes["width"]?.isTooSmall(for: Self.leastWidth) == true
    else { return }
    hiddenColumns.insert((first - 1)...(last - 1))
  }
}

extension FeatureReader {
  /// The least height of a row, in points, that anybody sees.
  static let leastHeight = 2.0
  /// The least width of a column, in characters, that anybody sees.
  static let leastWidth = 0.5
}

extension XMLValue {
  /// Whether it is a measure below the least that anybody sees.
  func isTooSmall(for least: Double) -> Bool { Double(text).map { $0 < least } ?? false }
}

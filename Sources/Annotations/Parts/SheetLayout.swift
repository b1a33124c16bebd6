import SheetReferences

/// All of a sheet but its cells.
struct SheetLayout {
  /// The sheet's root, without what is in its rows.
  let root: XMLElement
  /// Where the rows are.
  let rows: XMLElement
  private let columns: [(range: ClosedRange<Int>, element: XMLElement)]
  private let merges: [CellRange]

  /// Reads a sheet.
  init(of bytes: [UInt8], part: String) throws(AnnotationFault) {
    root = try XMLElement.parse(bytes, part: part, skipping: "sheetData")
    guard root.local == "worksheet", let rows = root.first("sheetData") else {
      throw .damaged(part)
    }
    self.rows = rows
    columns = (root.first("cols")?.all("col") ?? []).compactMap { column in
      guard let first = column.number("min"), let last = column.number("max"), 1...last ~= first
      else { return nil }
      return (first - 1...last - 1, column)
    }
    merges = (root.first("mergeCells")?.all("mergeCell") ?? []).compactMap {
      $0["ref"].flatMap { CellRange($0) }
    }
  }

  /// Each cell with the one that shows it: of merged cells only the first is seen.
  func shown(_ cells: some Sequence<CellReference>) -> [CellReference: CellReference] {
    let ordered = cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    var shown = Dictionary(ordered.map { ($0, $0) }) { first, _ in first }
    for merge in merges {
      var place = ordered.partitioningIndex { $0.row >= merge.first.row }
      while place < ordered.count, ordered[place].row <= merge.last.row {
        let column = ordered[place].column
        if merge.first.column...merge.last.column ~= column { shown[ordered[place]] = merge.first }
        place += 1
      }
    }
    return shown
  }

  /// The look of an empty cell in a column, where its row has none.
  func style(ofColumn column: Int) -> Int {
    columns.first { $0.range ~= column }?.element.number("style") ?? 0
  }

  /// How wide a column is shown, in pixels, about.
  func width(ofColumn column: Int) -> Int {
    let element = columns.first { $0.range ~= column }?.element
    if element?.isOn("hidden") == true { return 0 }
    let usual = root.first("sheetFormatPr")?["defaultColWidth"].flatMap { Double($0) } ?? 8.43
    let width = element?["width"].flatMap { Double($0) } ?? usual
    return Int((min(max(width, 0), 255) * 7).rounded()) + 5
  }

  /// Where the element stands that joins notes to their shapes: behind all that come before it.
  var shapesPlace: Int {
    let last = root.children.last { Self.beforeShapes.contains(String($0.local)) }
    return (last ?? rows).range.upperBound
  }

  private static let beforeShapes: Set<String> = [
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr",
    "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState",
    "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
    "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter",
    "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing",
  ]
}

extension XMLElement {
  /// Whether an attribute says yes.
  func isOn(_ attribute: String) -> Bool { self[attribute] == "1" || self[attribute] == "true" }
}

extension Array {
  /// The first place from which on all elements meet a condition.
  func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

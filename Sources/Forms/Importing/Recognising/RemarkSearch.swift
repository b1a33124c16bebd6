import Inventories

/// Looks for the list of what a matrix has no room for: it has both its words.
struct RemarkSearch {
  private let spec: TableSpec

  init(_ spec: TableSpec) {
    self.spec = spec
  }

  /// The list on a sheet, at or below a row.
  func list(on sheet: FilledSheet, from row: Int) -> FoundList? {
    guard case .matrix(let rows, let columns, _) = spec.shape,
      let list = ListSearch(spec, on: sheet).best(from: row)
    else { return nil }
    let isRemarks = [rows, columns, "note"].allSatisfy { list.column($0) != nil }
    return isRemarks ? list : nil
  }
}

import WorkbookReading

/// Which sheet of a returned workbook is which of the one expected.
struct SheetPairing {
  /// The expected sheets and theirs, in the expected order.
  private(set) var pairs: [(expected: SheetGrid, found: SheetGrid)] = []
  /// The expected sheets that are gone.
  private(set) var missing: [SheetGrid] = []
  /// The sheets nobody expected.
  private(set) var added: [SheetGrid] = []

  init(expected: ReviewedWorkbook, found: ReviewedWorkbook) {
    let orphans = expected.sheets.filter { found.sheet(named: $0.entry.name) == nil }
    var strangers = found.sheets.filter { expected.sheet(named: $0.entry.name) == nil }
    var renamed: [String: SheetGrid] = [:]
    for orphan in orphans {
      guard
        let best = strangers.indices.max(by: {
          Self.likeness(orphan, strangers[$0]) < Self.likeness(orphan, strangers[$1])
        }), Self.likeness(orphan, strangers[best]) > Self.likeEnough
      else { continue }
      renamed[orphan.entry.name] = strangers.remove(at: best)
    }
    for sheet in expected.sheets {
      let name = sheet.entry.name
      if let partner = found.sheet(named: name) ?? renamed[name] {
        pairs.append((sheet, partner))
      } else {
        missing.append(sheet)
      }
    }
    added = strangers
  }

  /// The share of cells that two sheets have in common above which one is the other, renamed.
  private static let likeEnough = 0.5

  private static func likeness(_ left: SheetGrid, _ right: SheetGrid) -> Double {
    guard !left.cells.isEmpty else { return 0 }
    let same = left.cells.count { right.cells[$0.key]?.value.isSame(as: $0.value.value) == true }
    return Double(same) / Double(max(left.cells.count, right.cells.count))
  }
}

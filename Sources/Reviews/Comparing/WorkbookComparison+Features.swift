import SheetReferences
import WorkbookReading

extension WorkbookComparison {
  /// What was hidden, merged or unprotected on a sheet.
  func featureDeviations(on sheet: SheetCorrespondence) -> [Deviation] {
    hiddenRows(on: sheet) + hiddenColumns(on: sheet) + merges(on: sheet) + conditions(on: sheet)
      + protection(of: sheet)
  }

  /// Conditional formats on cells that had none, all of a sheet together.
  private func conditions(on sheet: SheetCorrespondence) -> [Deviation] {
    let allowed = sheet.expected.features.conditions
    let added = sheet.found.features.conditions.filter { range in
      let mine = sheet.expected(of: range) ?? range
      return !allowed.contains { $0.holds(mine) }
    }
    guard let first = added.first else { return [] }
    let words = added.prefix(Self.shownRanges).map(\.a1).joined(separator: " ")
    return [
      Deviation(
        .conditionAdded, sheet: sheet.found.entry.name, cell: first.first,
        filed: added.count > Self.shownRanges ? "\(words) …" : words)
    ]
  }

  private static let shownRanges = 5

  private func hiddenRows(on sheet: SheetCorrespondence) -> [Deviation] {
    let allowed = sheet.expected.features.hiddenRows
    return sheet.found.features.hiddenRows.flatMap { range in
      range.clamped(to: 0...max(0, sheet.found.rowCount - 1)).compactMap { row in
        guard range.contains(row), !sheet.found.isBlank(row: row),
          let mine = sheet.rows.expected(of: row), !allowed.contains(where: { $0.contains(mine) })
        else { return nil }
        return Deviation(
          .rowHidden, sheet: sheet.found.entry.name, cell: CellReference(row: row, column: 0),
          subject: sheet.found.words(ofRow: row))
      }
    }
  }

  private func hiddenColumns(on sheet: SheetCorrespondence) -> [Deviation] {
    let allowed = sheet.expected.features.hiddenColumns
    return sheet.found.features.hiddenColumns.flatMap { range in
      range.clamped(to: 0...max(0, sheet.found.columnCount - 1)).compactMap { column in
        guard range.contains(column), !sheet.found.isBlank(column: column),
          let mine = sheet.columns.expected(of: column),
          !allowed.contains(where: { $0.contains(mine) })
        else { return nil }
        return Deviation(
          .columnHidden, sheet: sheet.found.entry.name,
          cell: CellReference(row: 0, column: column), subject: sheet.found.words(ofColumn: column))
      }
    }
  }

  private func merges(on sheet: SheetCorrespondence) -> [Deviation] {
    let mine = Set(sheet.expected.features.merges)
    let theirs = sheet.found.features.merges
    // Some programs leave merged cells where they are when rows go.
    let stayed = sheet.isInPlace ? [] : mine.intersection(theirs)
    let mapped = Set(theirs.compactMap { sheet.expected(of: $0) })
    let name = sheet.found.entry.name
    let added = theirs.filter { range in
      !stayed.contains(range) && sheet.expected(of: range).map { !mine.contains($0) } ?? false
    }
    .map { Deviation(.mergeChanged, sheet: name, cell: $0.first, filed: $0.a1) }
    let gone = mine.subtracting(mapped).subtracting(stayed).compactMap { range in
      sheet.found(of: range.first).map {
        Deviation(.mergeChanged, sheet: name, cell: $0, expected: range.a1)
      }
    }
    return added + gone
  }

  private func protection(of sheet: SheetCorrespondence) -> [Deviation] {
    guard sheet.expected.features.isProtected, !sheet.found.features.isProtected else { return [] }
    return [Deviation(.protectionRemoved, sheet: sheet.found.entry.name)]
  }

  /// What was changed in how the workbook is to be calculated.
  var calculationDeviations: [Deviation] {
    let (mine, theirs) = (expected.calculation, found.calculation)
    let rules: [(Deviation.Rule, Bool)] = [
      (.precisionAsShown, theirs.isAsShown && !mine.isAsShown),
      (.calculationManual, theirs.isManual && !mine.isManual),
      (.epochChanged, theirs.usesEpoch1904 != mine.usesEpoch1904),
    ]
    return rules.filter(\.1).map { Deviation($0.0, sheet: "") }
  }

  /// Names for cells that stand for others now; names of programs' own are left alone.
  var nameDeviations: [Deviation] {
    let theirs = Dictionary(found.names.map { ($0.key, $0) }) { first, _ in first }
    return expected.names.filter { !$0.isProgramsOwn }.compactMap { name in
      let other = theirs[name.key]
      guard meaning(of: other) != meaning(of: name) else { return nil }
      return Deviation(
        .nameChanged, sheet: "", subject: name.name, filed: other?.reference ?? "",
        expected: name.reference)
    }
  }

  private func meaning(of name: WorkbookName?) -> String? {
    guard let name else { return nil }
    return (try? WrittenFormula(parsing: name.reference, on: ""))?.canonical ?? name.reference
  }
}

extension WorkbookName {
  fileprivate var key: String { "\(name.lowercased())|\(sheet ?? -1)" }

  /// Print areas, repeated rows and filters, which each program writes in its own way.
  fileprivate var isProgramsOwn: Bool { name.hasPrefix("_xlnm.") || isHidden }
}

extension CellRange {
  /// Whether every cell of another range is in this one.
  fileprivate func holds(_ other: CellRange) -> Bool {
    first.row <= other.first.row && first.column <= other.first.column
      && last.row >= other.last.row && last.column >= other.last.column
  }
}

import SheetReferences
import WorkbookReading

extension WorkbookComparison {
  /// The formulas of a cell, as far as they are not letter by letter the same.
  func formulas(
    _ expected: WorkbookCell?, _ found: WorkbookCell?, _ sheet: SheetCorrespondence
  ) -> FormulaPair? {
    guard let mine = expected?.formula, let theirs = found?.formula else { return nil }
    if mine == theirs, isInPlace { return nil }
    let (name, other) = (sheet.expected.entry.name, sheet.found.entry.name)
    let written = try? WrittenFormula(parsing: theirs, on: other)
    let wanted = try? WrittenFormula(parsing: mine, on: name)
    let meant = written?.mapped(on: name, expectedArea)
    guard let wanted, let written, let meant, !isInPlace, !meant.isSame(as: wanted) else {
      return FormulaPair(expected: wanted, found: meant, isCarriedAlong: false)
    }
    let isCarried =
      leavesFormulas
      ? Self.isLetterByLetter(mine, theirs)
      : wanted.mapped(on: other, foundArea).isSame(as: written)
    return FormulaPair(expected: wanted, found: meant, isCarriedAlong: isCarried)
  }

  /// Whether the program that saved the workbook left formulas alone when it moved rows: decided by
  /// the first formulas that would have had to change.
  static func leavesFormulas(_ comparison: WorkbookComparison) -> Bool {
    var counts = (left: 0, changed: 0)
    for sheet in comparison.sheets.values.sorted(by: {
      $0.expected.entry.index < $1.expected.entry.index
    }) where counts.left + counts.changed < decisiveFormulas {
      let cells = sheet.expected.cells.filter { $0.value.formula != nil }
      for (place, cell) in cells.sorted(by: { $0.key.isBefore($1.key) }) {
        guard counts.left + counts.changed < decisiveFormulas else { break }
        guard let mine = cell.formula, let other = sheet.found(of: place),
          let theirs = sheet.found.cells[other]?.formula,
          let wanted = try? WrittenFormula(parsing: mine, on: sheet.expected.entry.name)
        else { continue }
        let name = sheet.found.entry.name
        let carried = wanted.mapped(on: name, comparison.foundArea)
        guard let kept = try? WrittenFormula(parsing: mine, on: name), !kept.isSame(as: carried)
        else { continue }
        if isLetterByLetter(mine, theirs) { counts.left += 1 } else { counts.changed += 1 }
      }
    }
    return counts.left > counts.changed
  }

  /// How many formulas decide.
  private static let decisiveFormulas = 100

  /// Whether two formulas are written alike but for spaces and quotes.
  private static func isLetterByLetter(_ mine: String, _ theirs: String) -> Bool {
    guard mine != theirs else { return true }
    guard let left = try? WrittenFormula(parsing: mine, on: ""),
      let right = try? WrittenFormula(parsing: theirs, on: "")
    else { return false }
    return left.isSame(as: right)
  }

  /// The cells expected that cells of the returned workbook stand for.
  func expectedArea(_ area: SheetArea) -> SheetArea? {
    guard let sheet = sheets[area.sheet] else { return nil }
    return sheet.expected(of: area.range).map { SheetArea(sheet.expected.entry.name, $0) }
  }

  /// What has become of cells expected.
  private func foundArea(_ area: SheetArea) -> SheetArea? {
    guard let name = foundNames[area.sheet], let sheet = sheets[name] else { return nil }
    return sheet.found(of: area.range).map { SheetArea(name, $0) }
  }
}

extension CellReference {
  /// Whether it is read before another: row by row.
  fileprivate func isBefore(_ other: Self) -> Bool { (row, column) < (other.row, other.column) }
}

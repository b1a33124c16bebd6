import Rendering
import SheetReferences
import WorkbookReading

/// Holds a returned workbook against the one that should have been returned.
///
/// Rows and columns are looked for where they have come to stand, so that one deleted line is one
/// deviation; formulas are compared by meaning, in the places of the workbook expected.
struct WorkbookComparison {
  let expected: ReviewedWorkbook
  let found: ReviewedWorkbook
  let pairing: SheetPairing
  let placed: [String: [CellReference: PlacedCell]]
  /// By the returned workbook's name of a sheet.
  let sheets: [String: SheetCorrespondence]
  /// The returned workbook's name of each sheet expected.
  let foundNames: [String: String]
  let calculation: FoundCalculation
  /// Whether every row, column and sheet stands where it should, so that formulas mean what they say.
  let isInPlace: Bool
  /// Whether formulas were left as they were written when what they speak of moved.
  private(set) var leavesFormulas = false

  init(expected: ReviewedWorkbook, found: ReviewedWorkbook, placed: [PlacedCell]) {
    self.expected = expected
    self.found = found
    let pairing = SheetPairing(expected: expected, found: found)
    self.pairing = pairing
    self.placed = Dictionary(grouping: placed, by: \.sheet).mapValues { cells in
      Dictionary(cells.map { ($0.reference, $0) }) { first, _ in first }
    }
    sheets = Dictionary(
      uniqueKeysWithValues: pairing.pairs.filter {
        $0.expected.entry.name != WorkbookRecord.sheetName
      }.map {
        ($0.found.entry.name, SheetCorrespondence(expected: $0.expected, found: $0.found))
      })
    foundNames = Dictionary(
      pairing.pairs.map { ($0.expected.entry.name, $0.found.entry.name) }
    ) { first, _ in first }
    isInPlace =
      pairing.missing.isEmpty
      && pairing.pairs.allSatisfy { $0.expected.entry.name == $0.found.entry.name }
      && sheets.values.allSatisfy(\.isInPlace)
    calculation = FoundCalculation(found)
    if !isInPlace { leavesFormulas = Self.leavesFormulas(self) }
  }

  /// Everything that differs, sheet by sheet, row by row.
  var deviations: [Deviation] {
    calculationDeviations + sheetDeviations + recordDeviations
      + pairing.pairs.flatMap { pair in
        sheets[pair.found.entry.name].map(deviations(on:)) ?? []
      } + nameDeviations
  }

  private func deviations(on sheet: SheetCorrespondence) -> [Deviation] {
    (lineDeviations(on: sheet) + featureDeviations(on: sheet)
      + attachmentDeviations(on: sheet) + cellDeviations(on: sheet))
      .enumerated()
      .sorted { left, right in
        let keys = [left, right].map { ($0.element.cell?.row ?? -1, $0.element.cell?.column ?? -1) }
        return keys[0] == keys[1] ? left.offset < right.offset : keys[0] < keys[1]
      }
      .map(\.element)
  }
}

extension WorkbookComparison {
  /// What was done to single cells.
  private func cellDeviations(on sheet: SheetCorrespondence) -> [Deviation] {
    let mine = sheet.expected.cells.keys.compactMap { cell in
      sheet.found(of: cell).flatMap { deviation(on: sheet, expected: cell, found: $0) }
    }
    let theirs = sheet.found.cells.keys.compactMap { cell -> Deviation? in
      guard let place = sheet.expected(of: cell), sheet.expected.cells[place] == nil else {
        return nil
      }
      return deviation(on: sheet, expected: place, found: cell)
    }
    return mine + theirs
  }

  private func deviation(
    on sheet: SheetCorrespondence, expected mine: CellReference, found theirs: CellReference
  ) -> Deviation? {
    let (expected, found) = (sheet.expected.cells[mine], sheet.found.cells[theirs])
    guard expected != nil || found != nil else { return nil }
    let place = placed[sheet.expected.entry.name]?[mine]
    let comparison = CellComparison(
      expected: expected, found: found, placed: place,
      isHead: placed[sheet.expected.entry.name]?[mine.moved(rows: 1)] != nil,
      formulas: formulas(expected, found, sheet))
    let rule =
      comparison.rule ?? shownRule(expected, found, sheet) ?? formatRule(expected, found)
      ?? unseenRule(expected, found)
    guard let rule, !isOtherEdition(expected, found) else { return nil }
    let isFormat = rule == .formatChanged
    return Deviation(
      rule, sheet: sheet.found.entry.name, cell: theirs, subject: place?.subject ?? "",
      filed: found.map { isFormat ? self.found.format(of: $0) : shown($0, sheet).shown } ?? "",
      expected: expected.map {
        isFormat ? self.expected.format(of: $0) : recomputed($0, found, rule, sheet).shown
      } ?? "",
      filedFormula: found?.formula, expectedFormula: expected?.formula)
  }

  /// What a cell of the returned workbook shows; what it comes to where the program that saved it
  /// left that out.
  private func shown(_ cell: WorkbookCell, _ sheet: SheetCorrespondence) -> WorkbookCell.Value {
    guard cell.value == .empty, cell.formula != nil else { return cell.value }
    return calculation.value(of: cell.reference, on: sheet.found.entry.name) ?? .empty
  }

  /// What a cell should show: where only its number is not what it comes to, that.
  private func recomputed(
    _ expected: WorkbookCell, _ found: WorkbookCell?, _ rule: Deviation.Rule,
    _ sheet: SheetCorrespondence
  ) -> WorkbookCell.Value {
    guard rule == .cachedChanged, let found else { return expected.value }
    return calculation.value(of: found.reference, on: sheet.found.entry.name) ?? expected.value
  }

  /// Whether a formula that is as it should be shows another number, and whether that follows
  /// from other cells of the returned workbook.
  private func shownRule(
    _ expected: WorkbookCell?, _ found: WorkbookCell?, _ sheet: SheetCorrespondence
  ) -> Deviation.Rule? {
    guard let expected, let found, found.formula != nil else { return nil }
    let own = calculation.value(of: found.reference, on: sheet.found.entry.name)
    let value = shown(found, sheet)
    // Programs differ in how far one error spreads, and in which.
    if calculation.hasErrors, case .error = value { return .follows }
    let name = sheet.found.entry.name
    if let own, !value.isComputed(as: own, of: calculation.scale(of: found, on: name)) {
      return .cachedChanged
    }
    let isSame = value.isComputed(as: expected.value, of: calculation.scale(of: found, on: name))
    return value == .empty || isSame ? nil : .follows
  }

  private func formatRule(_ expected: WorkbookCell?, _ found: WorkbookCell?) -> Deviation.Rule? {
    guard let expected, let found, expected.value.number != nil else { return nil }
    let display = NumberDisplay(self.expected.format(of: expected))
    return display == NumberDisplay(self.found.format(of: found)) ? nil : .formatChanged
  }
}

extension WorkbookComparison {
  private func unseenRule(_ expected: WorkbookCell?, _ found: WorkbookCell?) -> Deviation.Rule? {
    guard let expected, let found, found.value != .empty || found.formula != nil else { return nil }
    let isUnseen = self.found.unseenStyles.contains(found.style)
    return isUnseen && !self.expected.unseenStyles.contains(expected.style) ? .textUnseen : nil
  }
}

extension WorkbookCell.Value {
  /// Whether two values are the same, computed by two programs of numbers no larger than `scale`.
  fileprivate func isComputed(as other: Self, of scale: @autoclosure () -> Double) -> Bool {
    if let number, let theirs = other.number { return number.isComputed(as: theirs, of: scale()) }
    return isSame(as: other)
  }
}

extension PlacedCell {
  /// What the cell is, in the words of the report.
  var subject: String {
    [rowName, heading].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

import Findings
import SheetReferences

/// A sheet's part: its cells, one after the other, and what it has beside them.
struct SheetPart: XMLContent {
  private let sheet: SheetEntry
  private let each: (WorkbookCell) -> Void
  private var values: CellValueReader
  private var formulas: SheetFormulas
  private var reader: FeatureReader
  private(set) var faults: [ReadingFailure] = []
  private var cell = CellElement()
  private var collects = Collects.nothing
  private var isSheet = false
  private var isInRows = false
  private var isInCell = false
  private var isInReading = false
  private var row = -1
  private var column = -1

  /// What the text between tags belongs to.
  private enum Collects {
    case nothing
    case value
    case formula
  }

  init(
    _ sheet: SheetEntry, values: CellValueReader, limits: ReadingLimits,
    each: @escaping (WorkbookCell) -> Void
  ) {
    self.sheet = sheet
    self.values = values
    self.each = each
    formulas = SheetFormulas(limit: limits.partBytes)
    reader = FeatureReader(limit: limits.declarations)
  }

  /// What the sheet has beside its cells.
  var features: SheetFeatures { reader.features }

  mutating func begin(
    _ name: XMLName, _ attributes: XMLAttributes, at position: XMLPosition
  ) throws(ReadingFailure) {
    if isInCell {
      beginInCell(name, attributes)
    } else if isInRows {
      if name.letter == UInt8(ascii: "c") {
        try beginCell(attributes, at: position)
      } else if name == "row" {
        try beginRow(attributes, at: position)
      }
    } else if isSheet {
      if name == "sheetData" { isInRows = true } else { try reader.read(name, attributes) }
    } else {
      try beginRoot(name)
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingFailure) {
    switch collects {
    case .nothing: return
    case .value:
      cell.value.append(contentsOf: bytes)
      guard cell.value.count <= Self.longestText else { throw textTooLong }
    case .formula:
      cell.formula.bytes.append(contentsOf: bytes)
      guard cell.formula.bytes.count <= Self.longestText else { throw textTooLong }
    }
  }

  mutating func end(_ name: XMLName, at position: XMLPosition) throws(ReadingFailure) {
    guard isInCell else {
      if isInRows, name == "sheetData" { isInRows = false }
      return
    }
    collects = .nothing
    if name.letter == UInt8(ascii: "c") {
      isInCell = false
      try endCell(at: position)
    } else if name == "rPh" {
      isInReading = false
    }
  }

  /// A cell's text may have 32,767 characters, each written with as many as twelve bytes.
  private static let longestText = 1 << 20
  private static let mostFaults = 100
}

extension SheetPart {
  private mutating func beginRoot(_ name: XMLName) throws(ReadingFailure) {
    switch name {
    case "worksheet", "chartsheet", "dialogsheet", "macrosheet": isSheet = true
    default: throw ReadingFailure(.notASheetPart, ["found": .text(name.text)])
    }
  }

  private mutating func beginRow(
    _ attributes: XMLAttributes, at position: XMLPosition
  ) throws(ReadingFailure) {
    (row, column) = (row + 1, -1)
    var isHidden = false
    for (name, value) in attributes {
      switch name {
      case "r":
        if let number = value.count, number > 0 {
          row = number - 1
        } else {
          try note(.outsideSheet(value.text), at: position)
        }
      case "hidden": isHidden = value.isTrue || isHidden
      case "ht": isHidden = value.isTooSmall(for: FeatureReader.leastHeight) || isHidden
      default: break
      }
    }
    if isHidden { reader.hide(row: row) }
  }

  private mutating func beginCell(
    _ attributes: XMLAttributes, at position: XMLPosition
  ) throws(ReadingFailure) {
    (isInCell, isInReading) = (true, false)
    column += 1
    if let named = cell.begin(attributes) {
      guard let reference = named.cell else {
        isInCell = false
        return try note(.outsideSheet(named.text), at: position)
      }
      (row, column) = (reference.row, reference.column)
    }
    row = max(row, 0)
    cell.reference = CellReference(row: row, column: column)
    guard cell.reference.isOnSheet else {
      isInCell = false
      return try note(.outsideSheet(cell.reference.a1), at: position)
    }
  }

  private mutating func beginInCell(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name.letter {
    case UInt8(ascii: "v"): (collects, cell.hasValue) = (.value, true)
    case UInt8(ascii: "f"):
      (collects, cell.hasFormula) = (.formula, true)
      cell.formula.begin(attributes)
    case UInt8(ascii: "t"): collects = isInReading ? .nothing : .value
    default:
      if name == "is" { cell.holdText() }
      if name == "rPh" { isInReading = true }
    }
  }

  private mutating func endCell(at position: XMLPosition) throws(ReadingFailure) {
    var fault: CellFault?
    let value = values.value(of: &cell, fault: &fault)
    if let fault { try note(fault, at: position) }
    let formula = try formula(at: position)
    each(
      WorkbookCell(
        reference: cell.reference, value: value, formula: formula, style: cell.style))
  }

  private mutating func formula(at position: XMLPosition) throws(ReadingFailure) -> String? {
    guard cell.hasFormula else { return formulas.arrayFormula(of: cell.reference) }
    if let formula = try formulas.formula(of: cell.reference, cell.formula) { return formula }
    try note(.lostFormula, at: position)
    return ""
  }

  private var textTooLong: ReadingFailure {
    ReadingFailure(.cellTextTooLong, ["cell": .text(cell.reference.a1)])
  }

  private mutating func note(_ fault: CellFault, at position: XMLPosition) throws(ReadingFailure) {
    guard faults.count < Self.mostFaults else {
      throw ReadingFailure(.tooManyFaults, ["count": .count(faults.count)])
    }
    var failure = fault.failure.placed(in: sheet.part, at: position)
    if case .outsideSheet = fault {} else { failure.cell = "\(sheet.name)!\(cell.reference.a1)" }
    faults.append(failure)
  }
}

extension Finding.Code {
  static let notASheetPart: Self = "not-a-sheet-part"
  static let cellTextTooLong: Self = "cell-text-too-long"
  static let tooManyFaults: Self = "too-many-faults"
}

import Findings

/// The workbook's own part: its sheets, its names, its epoch.
struct WorkbookPart: XMLContent {
  /// A sheet, and the relationship that leads to its part.
  struct Sheet {
    let name: String
    let relationship: String
    let visibility: SheetEntry.Visibility
  }

  private(set) var sheets: [Sheet] = []
  private(set) var names: [WorkbookName] = []
  private(set) var calculation = CalculationSettings()
  private let limits: ReadingLimits
  private var isWorkbook = false
  private var openName: (name: String, sheet: Int?, isHidden: Bool)?
  private var reference: [UInt8] = []
  private var nameBytes = 0

  init(limits: ReadingLimits) {
    self.limits = limits
  }

  mutating func begin(
    _ name: XMLName, _ attributes: XMLAttributes, at position: XMLPosition
  ) throws(ReadingFailure) {
    guard isWorkbook else { return try beginRoot(name) }
    switch name {
    case "sheet": try addSheet(attributes)
    case "workbookPr": calculation.usesEpoch1904 = attributes["date1904"]?.isTrue ?? false
    case "calcPr":
      calculation.isAsShown = attributes["fullPrecision"].map { !$0.isTrue } ?? false
      calculation.isManual = attributes["calcMode"]?.text == "manual"
    case "definedName": beginName(attributes)
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingFailure) {
    guard openName != nil else { return }
    nameBytes += bytes.count
    guard nameBytes <= limits.sharedStringBytes else {
      throw .tooManyDeclarations(limits.declarations)
    }
    reference.append(contentsOf: bytes)
  }

  mutating func end(_ name: XMLName, at position: XMLPosition) throws(ReadingFailure) {
    guard name == "definedName", let open = openName else { return }
    guard names.count < limits.declarations else {
      throw .tooManyDeclarations(limits.declarations)
    }
    names.append(
      WorkbookName(
        name: open.name, sheet: open.sheet, reference: String(decoding: reference, as: UTF8.self),
        isHidden: open.isHidden))
    openName = nil
  }

  private mutating func beginRoot(_ name: XMLName) throws(ReadingFailure) {
    guard name == "workbook" else {
      throw ReadingFailure(.notAWorkbookPart, ["found": .text(name.text)])
    }
    isWorkbook = true
  }

  private mutating func addSheet(_ attributes: XMLAttributes) throws(ReadingFailure) {
    guard sheets.count < limits.sheets else {
      throw ReadingFailure(.tooManySheets, ["limit": .count(limits.sheets)])
    }
    sheets.append(
      Sheet(
        name: attributes["name"]?.text ?? "", relationship: attributes[prefixed: "id"]?.text ?? "",
        visibility: attributes["state"].flatMap { SheetEntry.Visibility(rawValue: $0.text) }
          ?? .visible))
  }

  private mutating func beginName(_ attributes: XMLAttributes) {
    reference.removeAll(keepingCapacity: true)
    openName = (
      attributes["name"]?.text ?? "", attributes["localSheetId"]?.count,
      attributes["hidden"]?.isTrue ?? false
    )
  }
}

extension Finding.Code {
  static let notAWorkbookPart: Self = "not-a-workbook-part"
  static let tooManySheets: Self = "too-many-sheets"
}

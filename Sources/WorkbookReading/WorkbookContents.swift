import Findings

/// What a workbook says of itself before its sheets are read.
struct WorkbookContents: Sendable {
  let sheets: [SheetEntry]
  let names: [WorkbookName]
  let looks: CellLooks
  let calculation: CalculationSettings
  let limits: ReadingLimits
  let package: PackageArchive
  private let strings: SharedStrings

  /// Reads a package, from its root to the workbook, its strings and its looks.
  init(_ path: String, limits: ReadingLimits) throws(ReadingFailure) {
    try FileKind.check(path)
    let package = try PackageArchive(path, limits: limits)
    let root = try Self.workbookPart(of: package)
    var workbook = WorkbookPart(limits: limits)
    try XMLReading.read(root, of: package, into: &workbook)
    let relationships = try Relationships.read(of: root, in: package)
    guard !workbook.sheets.isEmpty else { throw ReadingFailure(.noSheets, part: root) }
    sheets = Self.entries(workbook.sheets, relationships)
    names = workbook.names
    calculation = workbook.calculation
    looks =
      try relationships.part(ofKind: "styles").map { part throws(ReadingFailure) in
        try StylesPart.read(part, of: package)
      } ?? CellLooks()
    strings =
      try relationships.part(ofKind: "sharedStrings").map { part throws(ReadingFailure) in
        try SharedStringsPart.read(part, of: package)
      } ?? SharedStrings()
    self.package = package
    self.limits = limits
  }

  /// Something to read a sheet with.
  func reading(of sheet: SheetEntry, each: @escaping (WorkbookCell) -> Void) -> SheetPart {
    let values = CellValueReader(
      strings: strings, looks: looks, usesEpoch1904: calculation.usesEpoch1904)
    return SheetPart(sheet, values: values, limits: limits, each: each)
  }

  /// Reads a sheet to its end; why it could not, if it could not.
  func failure(reading sheet: SheetEntry, into content: inout SheetPart) -> ReadingFailure? {
    guard !sheet.part.isEmpty else {
      return ReadingFailure(.sheetWithoutPart, ["sheet": .text(sheet.name)])
    }
    do {
      try XMLReading.read(sheet.part, of: package, into: &content)
      return nil
    } catch {
      return error
    }
  }

  private static func workbookPart(of package: PackageArchive) throws(ReadingFailure) -> String {
    guard package.has(PartName.relationships(of: "")) else {
      throw PackageKind(of: package).failure
    }
    let root = try Relationships.read(of: "", in: package)
    guard let part = root.part(ofKind: "officeDocument") else {
      throw PackageKind(of: package).failure
    }
    if part.lowercased().hasSuffix(".bin") { throw ReadingFailure(.binaryWorkbook) }
    return part
  }

  private static func entries(
    _ sheets: [WorkbookPart.Sheet], _ relationships: Relationships
  ) -> [SheetEntry] {
    let targets = Dictionary(relationships.all.map { ($0.id, $0) }) { first, _ in first }
    return sheets.enumerated().map { index, sheet in
      let target = targets[sheet.relationship]
      return SheetEntry(
        name: sheet.name, index: index, visibility: sheet.visibility, part: target?.part ?? "",
        hasCells: target?.kind != "chartsheet")
    }
  }
}

extension Finding.Code {
  static let noSheets: Self = "no-sheets"
  static let sheetWithoutPart: Self = "sheet-without-part"
  static let binaryWorkbook: Self = "binary-workbook"
}

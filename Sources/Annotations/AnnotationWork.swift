import Findings
import SheetReferences

/// One workbook being annotated.
struct AnnotationWork {
  private var package: OfficePackage
  private var types: ContentTypes
  private var workbook: WorkbookPart
  private var styles: StyleSheet
  private let remarks: [Remark]
  private let words: RemarkListing

  /// Reads what the workbook says of itself.
  init(
    _ path: String, _ remarks: [Remark], _ words: RemarkListing
  ) throws(AnnotationFault) {
    package = try OfficePackage(reading: path)
    types = try ContentTypes(of: &package)
    workbook = try WorkbookPart(in: &package)
    styles = try StyleSheet(of: &workbook, in: &package, &types)
    (self.remarks, self.words) = (remarks, words)
  }

  /// Makes all changes in memory; the answer is how many cells could not be coloured.
  mutating func perform() throws(AnnotationFault) -> Int {
    let sayings = sayings
    var uncoloured = 0
    for sheet in workbook.sheets where sheet.hasCells && sheet.part != workbook.listing?.part {
      var edit = try SheetEdit(of: sheet.part, workbook.dialect, in: &package)
      for saying in sayings[sheet.part] ?? [] {
        edit.say(saying.text, saying.severity, on: saying.cell)
      }
      guard edit.isNeeded else { continue }
      uncoloured += try edit.apply(to: &package, &styles, &types)
    }
    try list()
    return uncoloured
  }

  /// Writes the copy.
  func write(to path: String) throws(AnnotationFault) {
    try package.write(to: path)
  }

  /// What is to be said on the cells of each sheet, by the part that holds it.
  private var sayings: [String: [(cell: CellReference, severity: Finding.Severity, text: String)]] {
    let sheets = Dictionary(
      Set(remarks.map(\.sheet)).map { ($0, workbook.sheet(named: $0)?.part) }
    ) { first, _ in first }
    var sayings: [String: [(CellReference, Finding.Severity, String)]] = [:]
    for (place, remark) in remarks.enumerated() {
      guard let cell = remark.cell, cell.isOnSheet, let part = sheets[remark.sheet] ?? nil else {
        continue
      }
      sayings[part, default: []].append((cell, remark.severity, text(of: remark, place + 1)))
    }
    return sayings
  }

  /// What a note says: the remark's number in the list, how bad it is, and its two sentences.
  private func text(of remark: Remark, _ number: Int) -> String {
    let fact = "[\(words.severities[remark.severity]) \(number)] \(remark.fact)"
    return remark.remedy.isEmpty ? fact : "\(fact)\n→ \(remark.remedy)"
  }
}

extension AnnotationWork {
  /// Puts the list in the place of an earlier one, or at the end.
  private mutating func list() throws(AnnotationFault) {
    let sheet = ListingSheet(remarks, words, ListingLook(in: &styles), workbook.dialect) {
      [workbook] remark in
      guard let cell = remark.cell, cell.isOnSheet,
        let sheet = workbook.sheet(named: remark.sheet), sheet.hasCells
      else { return nil }
      return cell.a1(on: sheet.name)
    }
    if let old = workbook.listing {
      package.set(old.part, sheet.bytes)
      let links = Relationships.path(of: old.part)
      if package.has(links) { package.set(links, Relationships.empty) }
      try workbook.relationships.save(into: &package)
    } else {
      try add(sheet)
    }
    styles.save(into: &package)
    types.save(into: &package)
  }

  private mutating func add(_ sheet: ListingSheet) throws(AnnotationFault) {
    let part = package.freeName("xl/worksheets/sheet", "xml")
    package.set(part, sheet.bytes)
    types.add(part, "worksheet")
    let id = workbook.relationships.add("worksheet", part, workbook.dialect)
    let name = ListingName.free(words.sheetName, among: workbook.sheets.map(\.name))
    try workbook.save(adding: name, id: id, headRow: ListingSheet.headRow, into: &package)
  }
}

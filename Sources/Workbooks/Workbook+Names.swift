import CXLSXWriter
import SheetReferences

extension Workbook {
  /// Gives a name to cells or to a formula, such as `'因子'!$C$4`, for the whole workbook or,
  /// with `sheet`, for that sheet alone.
  ///
  /// The sheets the formula speaks of must be there. The library keeps 127 bytes of UTF-8 of the
  /// name (with its sheet, if it is local) and of the formula; more is refused.
  public func defineName(
    _ name: String, refersTo formula: String, on sheet: Sheet? = nil
  ) throws(WorkbookError) {
    let book = try open()
    let formula = formula.hasPrefix("=") ? String(formula.dropFirst()) : formula
    let qualified = sheet.map { CellReference.quoted($0.name) + "!" + name } ?? name
    if let fault = nameFault(name, qualified, formula, sheet) { throw .definedName(name, fault) }
    if let fault = TextRole.fault(in: formula) { throw .text(.formula, fault) }
    definedNames.insert(qualified.lowercased())
    try expect(workbook_define_name(book, qualified, formula))
  }

  private func nameFault(
    _ name: String, _ qualified: String, _ formula: String, _ sheet: Sheet?
  ) -> DefinedNameFault? {
    if let fault = DefinedName.fault(of: name) { return fault }
    if let sheet, sheet.name.contains("!") || sheet.name.contains("'") {
      return .unsuitableSheet(sheet.name)
    }
    let limit = DefinedName.limit
    if qualified.utf8.count > limit {
      return .tooLong(bytes: qualified.utf8.count, limit: limit)
    }
    if formula.isEmpty { return .emptyFormula }
    if formula.utf8.count > limit {
      return .formulaTooLong(bytes: formula.utf8.count, limit: limit)
    }
    if definedNames.contains(qualified.lowercased()) { return .duplicate }
    let stranger = DefinedName.sheets(in: formula).first { !hasSheet(named: $0) }
    return stranger.map { .unknownSheet($0) }
  }
}

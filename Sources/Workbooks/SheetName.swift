/// The rules Excel has for the names of sheets.
enum SheetName {
  /// The longest name, in UTF-16 units.
  static let limit = 31

  /// Throws unless a sheet can have this name beside those.
  static func check(_ name: String, among taken: Set<String>) throws(WorkbookError) {
    if let fault = fault(of: name) { throw .sheetName(name, fault) }
    if taken.contains(key(name)) { throw .sheetName(name, .duplicate) }
  }

  /// Excel's own, and that of the lists to choose from.
  private static let reserved: Set<String> = ["history", ChoiceLists.sheetName]

  /// What makes two names the same to Excel.
  static func key(_ name: String) -> String {
    name.lowercased()
  }

  private static func fault(of name: String) -> SheetNameFault? {
    if name.isEmpty { return .empty }
    if let scalar = name.unicodeScalars.first(where: isForbidden) { return .forbidden(scalar) }
    let count = CellText.length(of: name)
    if count > limit { return .tooLong(count: count, limit: limit) }
    if name.utf8.first == UInt8(ascii: "'") || name.utf8.last == UInt8(ascii: "'") {
      return .apostropheAtEdge
    }
    return reserved.contains(key(name)) ? .reserved : nil
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    "[]:*?/\\\n\t".unicodeScalars.contains(scalar) || CellText.isForbiddenInXML(scalar)
  }
}

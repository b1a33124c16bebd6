import CXLSXWriter

extension Sheet {
  /// Protects the sheet: locked cells, which all are by default, cannot be changed.
  ///
  /// It keeps people from slipping, not from meaning it. A password is up to 15 printable ASCII
  /// characters; for others the library computes a check word no spreadsheet accepts.
  public func protect(
    _ protection: Protection = Protection(), password: String? = nil
  ) throws(WorkbookError) {
    let sheet = try open()
    if let password { try check(password) }
    var options = lxw_protection()
    options.format_cells = protection.allowsFormattingCells ? 1 : 0
    options.format_columns = protection.allowsFormattingColumns ? 1 : 0
    options.format_rows = protection.allowsFormattingRows ? 1 : 0
    options.insert_rows = protection.allowsInsertingRows ? 1 : 0
    options.autofilter = protection.allowsFiltering ? 1 : 0
    options.sort = protection.allowsSorting ? 1 : 0
    withCString(password) { worksheet_protect(sheet, $0, &options) }
  }

  private func check(_ password: String) throws(WorkbookError) {
    if password.isEmpty { throw .text(.password, .empty) }
    guard password.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
      throw .text(.password, .notASCII)
    }
    try TextRole.password.check(password, limit: Protection.passwordLimit)
  }
}

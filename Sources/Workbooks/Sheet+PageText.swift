import CXLSXWriter

extension Sheet {
  /// Prints this at the top of every page.
  public func setHeader(_ header: PageText) throws(WorkbookError) {
    let sheet = try open()
    try expect(worksheet_set_header(sheet, try code(of: header, as: .header)))
  }

  /// Prints this at the foot of every page.
  public func setFooter(_ footer: PageText) throws(WorkbookError) {
    let sheet = try open()
    try expect(worksheet_set_footer(sheet, try code(of: footer, as: .footer)))
  }

  private func code(of text: PageText, as role: TextRole) throws(WorkbookError) -> String {
    let code = text.code
    try role.check(code, limit: PageText.limit)
    return code
  }
}

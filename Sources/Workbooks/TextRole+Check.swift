extension TextRole {
  /// Throws unless the text can stand where XML keeps no escapes: attributes, formulas, headers.
  func check(_ text: String, limit: Int = .max, bytes: Int = .max) throws(WorkbookError) {
    if let fault = TextRole.fault(in: text, limit: limit, bytes: bytes) {
      throw .text(self, fault)
    }
  }

  /// Throws as `check` does, and for text that would be taken for a formula.
  func checkNoFormula(_ text: String, limit: Int) throws(WorkbookError) {
    try check(text, limit: limit)
    if text.hasPrefix("=") { throw .text(self, .readAsFormula) }
  }

  /// The first fault of a text, or `nil`.
  static func fault(in text: String, limit: Int = .max, bytes: Int = .max) -> TextFault? {
    if let scalar = text.unicodeScalars.first(where: CellText.isForbiddenInXML) {
      return .forbidden(scalar)
    }
    let count = CellText.length(of: text)
    if count > limit { return .tooLong(count: count, limit: limit) }
    let size = text.utf8.count
    return size > bytes ? .tooManyBytes(count: size, limit: bytes) : nil
  }
}

import CXLSXWriter

extension Workbook {
  /// How many formats a workbook may have.
  public static let formatLimit = 64_000

  /// The format that looks like this, made when first asked for.
  ///
  /// Ask once for each look and keep the answer: writing takes it for every cell.
  public func format(_ look: CellFormat) throws(WorkbookError) -> Format {
    let book = try open()
    if let known = formats[look] { return known }
    try FormatCheck.check(look)
    guard formats.count < Workbook.formatLimit else {
      throw .tooManyFormats(limit: Workbook.formatLimit)
    }
    guard let handle = workbook_add_format(book) else {
      throw .library(LibraryFailure(LXW_ERROR_MEMORY_MALLOC_FAILED))
    }
    look.apply(to: handle)
    let format = Format(handle: handle, workbook: serial)
    formats[look] = format
    return format
  }
}

/// What of a format can be wrong.
enum FormatCheck {
  /// What the library keeps of a font's name and of a number format, in bytes of UTF-8.
  static let byteLimit = 127

  static func check(_ look: CellFormat) throws(WorkbookError) {
    if let name = look.fontName {
      if name.isEmpty { throw .text(.fontName, .empty) }
      try TextRole.fontName.check(name, limit: 31, bytes: byteLimit)
    }
    if let format = look.numberFormat {
      if format.isEmpty { throw .text(.numberFormat, .empty) }
      try TextRole.numberFormat.check(format, bytes: byteLimit)
    }
    if let size = look.fontSize, !(1...409).contains(size) { throw .format(.fontSize(size)) }
    if !(0...15).contains(look.indent) { throw .format(.indent(look.indent)) }
  }
}

import CXLSXWriter
public import SheetReferences

extension Sheet {
  /// Puts a note on a cell, seen when the pointer is over it; a second one replaces it.
  ///
  /// The size is in pixels; give long notes room.
  public func writeNote(
    _ text: String, at cell: CellReference, author: String? = nil, width: Int = 240,
    height: Int = 80
  ) throws(WorkbookError) {
    let sheet = try open()
    if text.isEmpty { throw .text(.note, .empty) }
    try TextRole.note.check(text, limit: TextRole.note.limit)
    if let author { try TextRole.noteAuthor.check(author, limit: 54) }
    try claim(cell)
    var options = lxw_comment_options()
    options.width = UInt16(clamping: max(1, width))
    options.height = UInt16(clamping: max(1, height))
    let result = withCString(author) { author in
      options.author = author
      return worksheet_write_comment_opt(
        sheet, cell.libraryRow, cell.libraryColumn, text, &options)
    }
    try expect(result)
  }
}

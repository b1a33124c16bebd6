/// A sheet, and the table that lies on it.
struct RecognisedSheet {
  /// The sheet.
  let sheet: FormSheet
  /// Where the table lies.
  var layout: SheetLayout
}

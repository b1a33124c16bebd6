/// A sheet, and the table that lies on it.
struct RecognisedSheet {
  /// The sheet.
  let sheet: FilledSheet
  /// Where the table lies.
  var layout: FoundTable
}

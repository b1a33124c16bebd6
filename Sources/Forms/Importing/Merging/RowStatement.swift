/// What a form says of one line: its fields, and whether they say anything new.
struct RowStatement {
  /// The line as the form has it.
  let line: ImportedRow
  /// The fields that differ from the present line; all that are filled for a new one.
  let changes: [String: String]
  /// The present line behind which a new one stands; `nil` at the end.
  let anchor: Int?
}

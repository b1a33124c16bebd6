/// A row of a filing's file as a workbook has it: a text for each key, and the cells they stand in.
struct FilingRow: Hashable {
  /// The texts, by the keys of the file's columns; empty ones are left out.
  private(set) var texts: [String: String] = [:]
  /// The cells they were read from, with their sheet; what only names the row has none.
  private(set) var cells: [String: String] = [:]

  /// Makes a row of what names it.
  init(_ texts: [String: String] = [:]) {
    self.texts = texts.filter { !$0.value.isEmpty }
  }

  subscript(key: String) -> String? { texts[key] }

  /// Puts in what stands in a cell.
  mutating func put(_ text: String, for key: String, at cell: String? = nil) {
    texts[key] = text.isEmpty ? nil : text
    cells[key] = cell
  }
}

import Parsing

extension ExchangedInventory {
  /// The inventory as tables of CSV, each with the name of its file; all are there, even empty.
  public var csv: [(name: String, text: String)] {
    RecordSpec.all.map { spec in
      var writer = CSVWriter(for: .spreadsheets)
      writer.append(spec.fields.map(\.key))
      for record in records(spec) {
        writer.append(zip(record.values, spec.fields).map { CellGuard.guarded($0, in: $1) })
      }
      return ("\(spec.name).csv", writer.text)
    }
  }
}

/// Keeps spreadsheets from running a text as a formula, such that it can be undone.
enum CellGuard {
  /// The cell of a value: a text that a spreadsheet might run gets an apostrophe more.
  static func guarded(_ value: ExchangedValue?, in field: FieldSpec) -> String {
    guard let value else { return "" }
    guard case .text(let text) = value else { return value.printed }
    return isGuarded(text) ? "'" + text : text
  }

  /// The text of a cell without the apostrophe that guards it.
  static func unguarded(_ cell: String) -> String {
    cell.hasPrefix("'") && isGuarded(cell) ? String(cell.dropFirst()) : cell
  }

  /// Whether what follows its apostrophes would be run.
  private static func isGuarded(_ text: String) -> Bool {
    let bare = String(text.drop { $0 == "'" })
    return CSVWriter.guarded(bare) != bare
  }
}

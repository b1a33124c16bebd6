public import Findings

/// A cell that a workbook changes, named as the form prints it.
public struct FilingChange: Hashable, Sendable {
  /// The cell of the workbook with its sheet; `nil` where a row is gone.
  public let cell: String?
  /// The table.
  public let table: LocalizedText
  /// The row: an energy, a field, or the first words of a line.
  public let record: LocalizedText
  /// The head of the column; `nil` where the table has one for all.
  public let column: LocalizedText?
  /// What was there.
  public let old: String
  /// What is to be.
  public let new: String

  /// The change as it is told: where, what was there, what is to be.
  public func text(in language: Language) -> String {
    let place = [cell ?? table[language], record[language], column?[language] ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " ")
    return "\(place): \(Self.shown(old)) → \(Self.shown(new))"
  }

  private static func shown(_ text: String) -> String { text.isEmpty ? "—" : text }
}

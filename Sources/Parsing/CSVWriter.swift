/// Writes CSV that reads back as it was: RFC 4180, UTF-8, lines ended by CR LF.
///
/// Tables are opened in spreadsheets, which run a text that begins with `=`, `+`, `-`, `@`, tab,
/// carriage return or NUL as a formula. Such a text gets an apostrophe in front (OWASP ASVS 1.2.10); a number,
/// such as `-51.2`, stays a number.
public struct CSVWriter: Sendable {
  /// For whom a file is written.
  public enum Audience: Hashable, Sendable {
    /// Programs, which take every text as it is.
    case programs
    /// People, who open it in a spreadsheet.
    case spreadsheets
  }

  /// The text so far.
  public private(set) var text: String
  private let audience: Audience

  /// Starts a file; one for spreadsheets begins with a byte-order mark, or Excel garbles Chinese.
  public init(for audience: Audience) {
    self.audience = audience
    text = audience == .spreadsheets ? "\u{FEFF}" : ""
  }

  /// Appends a row.
  public mutating func append(_ cells: some Sequence<String>) {
    text += cells.map(field).joined(separator: ",") + "\r\n"
  }

  private func field(_ cell: String) -> String {
    let safe = audience == .spreadsheets ? Self.guarded(cell) : cell
    let needsQuotes = safe.utf8.contains {
      $0 == .comma || $0 == .quote || $0 == .newline || $0 == .carriageReturn
    }
    // Blanks at the ends would be taken for padding, and a first `#` for a comment.
    let isExposed =
      safe.utf8.first?.isBlank == true || safe.utf8.last?.isBlank == true
      || safe.utf8.first == .hash
    guard needsQuotes || isExposed else { return safe }
    return "\""
      + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  /// The cell's text such that no spreadsheet runs it.
  public static func guarded(_ cell: String) -> String {
    guard let first = cell.utf8.first, triggers.contains(first), !PlainNumber.matches(cell.utf8)
    else { return cell }
    return "'" + cell
  }

  private static let triggers: [UInt8] = [
    UInt8(ascii: "="), .plus, .minus, UInt8(ascii: "@"), .tab, .carriageReturn, 0,
  ]
}

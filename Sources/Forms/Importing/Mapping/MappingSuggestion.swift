public import Findings
import Inventories
import Parsing
import SheetReferences
import WorkbookReading

/// A first mapping for a workbook of staff's own, made from the heads of its sheets.
///
/// It is meant to be read and put right; where the heads are good it works as it is.
public struct MappingSuggestion {
  /// The mapping as YAML, with comments.
  public private(set) var text = ""
  /// How many tables were recognised.
  public private(set) var count = 0
  private let workbook: FilledWorkbook
  private let vocabulary: ImportVocabulary
  private let year: Int
  private let label: (String, [String: Finding.Argument]) -> String

  /// Looks at every sheet that users see; `year` is the year of account,
  /// and comments are in the language given.
  public init(
    of workbook: FilledWorkbook, year: Int, vocabulary: ImportVocabulary,
    words messages: MessageCatalogue,
    in language: Language
  ) {
    self.workbook = workbook
    self.vocabulary = vocabulary
    self.year = year
    label = { messages.label($0, $1, in: language) }
    text = comment("suggest-head", ["file": .text(workbook.name)]) + "sheets:\n"
    for grid in workbook.sheets where grid.entry.visibility == .visible && grid.rowCount > 0 {
      append(FilledSheet(grid, in: workbook))
    }
    if count == 0 { text += "[]\n" }
  }

  private mutating func append(_ sheet: FilledSheet) {
    if let table = SuggestedTable(sheet, vocabulary, year: year) {
      count += 1
      text += entry(table, on: sheet)
    } else {
      text += comment("suggest-nothing", ["sheet": .text(sheet.name)])
    }
  }

  private func entry(_ table: SuggestedTable, on sheet: FilledSheet) -> String {
    var text = comment("suggest-table", ["table": .name(table.spec.title)])
    text += "- sheet: \(Self.quoted(sheet.name))\n  table: \(table.spec.id.rawValue)\n"
    if case .methods = table.spec.location {
      text +=
        table.method.map { "  method: \($0)\n" }
        ?? comment("suggest-method", [:], indent: 2) + "  method: \"?\"\n"
    }
    text += "  head: \(table.headRow + 1)\n"
    text += table.matrixRows.map { matrix(table, rows: $0) } ?? list(table)
    return text + "  skip: [合计, 小计, 总计]\n"
  }

  private func matrix(_ table: SuggestedTable, rows: String) -> String {
    let units = table.lastHeadRow > table.headRow ? ", units: \(table.lastHeadRow + 1)" : ""
    return "  matrix: { rows: \(rows)\(units) }\n"
  }

  private func list(_ table: SuggestedTable) -> String {
    var text = "  columns:\n"
    for column in table.columns {
      if column.isGuess { text += comment("suggest-guess", [:], indent: 4) }
      text += "    \(column.key): \(Self.quoted(column.head))\n"
    }
    return text + words(table) + values(table)
  }

  private func words(_ table: SuggestedTable) -> String {
    guard !table.words.isEmpty else { return "" }
    let fields = table.words.sorted { $0.key < $1.key }.map { key, pairs in
      let lines = pairs.map { pair in
        "      \(pair.isSure ? "" : "# ")\(Self.quoted(pair.theirs)): \(Self.quoted(pair.ours))\n"
      }
      let none = pairs.contains(where: \.isSure) ? "" : " {}"
      return "    \(key):\(none)\n" + lines.joined()
    }
    return comment("suggest-words", [:], indent: 2) + "  words:\n" + fields.joined()
  }

  /// What the table lacks and must be the same in every row.
  private func values(_ table: SuggestedTable) -> String {
    let missing = table.missing
    guard !missing.isEmpty else { return "" }
    return comment("suggest-values", [:], indent: 2)
      + missing.map { "  # values: { \($0): \u{2026} }\n" }.joined()
  }

  private func comment(
    _ key: String, _ arguments: [String: Finding.Argument], indent: Int = 0
  ) -> String {
    let blank = String(repeating: " ", count: indent)
    return label(key, arguments).split(separator: "\n").map { "\(blank)# \($0)\n" }.joined()
  }

  /// A text as YAML takes it, whatever is in it.
  private static func quoted(_ text: String) -> String {
    let escaped = text.map { character -> String in
      switch character {
      case "\"": "\\\""
      case "\\": "\\\\"
      case _ where character.isNewline: " "
      default: String(character)
      }
    }
    return "\"\(escaped.joined())\""
  }
}

public import Findings
import Inventories

/// Prints what an import changes: for each table its lines added, removed and changed.
///
///     能源平衡表（balance.csv）：新增 1 行，删除 0 行，修改 1 行
///       + 1.火力发电 · 原煤：数量 12.5，单位 万吨
///       ~ 2.工业 · 原煤：数量 64.50 → 65.2
public struct DifferencePrinter: Sendable {
  private let messages: MessageCatalogue
  private let language: Language

  /// Prints in the words of `messages`.
  public init(_ messages: MessageCatalogue, in language: Language) {
    self.messages = messages
    self.language = language
  }

  /// The differences, each line ended; one line when there are none.
  public func text(_ differences: [TableDifference]) -> String {
    guard !differences.isEmpty else { return label("import-unchanged", [:]) + "\n" }
    return differences.map(text).joined()
  }

  private func text(_ difference: TableDifference) -> String {
    let head = label(
      "import-table",
      [
        "table": .name(difference.table.title), "file": .text(difference.file),
        "added": .count(difference.count(.added)), "removed": .count(difference.count(.removed)),
        "changed": .count(difference.count(.changed)),
      ])
    return ([head] + difference.rows.map(text)).map { $0 + "\n" }.joined()
  }

  private func text(_ row: TableDifference.Row) -> String {
    let sign =
      switch row.kind {
      case .added: "+"
      case .removed: "-"
      case .changed: "~"
      }
    let fields = row.fields.map { text($0, row.kind) }
    return label(
      "import-line",
      [
        "sign": .text(sign), "name": .text(row.name),
        "fields": .text(fields.joined(separator: label("import-separator", [:]))),
      ])
  }

  private func text(_ field: TableDifference.Field, _ kind: TableDifference.Kind) -> String {
    let arguments: [String: Finding.Argument] = [
      "column": .name(field.column), "old": .text(Self.shown(field.old)),
      "new": .text(Self.shown(field.new)),
      "value": .text(Self.shown(kind == .removed ? field.old : field.new)),
    ]
    return label(kind == .changed ? "import-change" : "import-value", arguments)
  }

  private func label(_ key: String, _ arguments: [String: Finding.Argument]) -> String {
    messages.label(key, arguments, in: language)
  }

  /// A text on one line; a sign for a blank.
  private static func shown(_ text: String) -> String {
    text.isEmpty ? "∅" : String(text.map { $0.isNewline ? " " : $0 })
  }
}

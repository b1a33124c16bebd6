import Inventories
import Parsing

/// When two texts of a field mean the same.
struct FieldMeaning {
  let spec: TableSpec
  let vocabulary: ImportVocabulary

  /// Whether two texts of a field mean the same, however they are written.
  func isSame(_ left: String, _ right: String, _ key: String) -> Bool {
    if left == right { return true }
    if key == "unit" { return UnitChoice.isSame(left, right) }
    switch spec.column(key)?.content ?? .text {
    case .number:
      guard let first = NumberText(left).number, let second = NumberText(right).number
      else { return false }
      return Self.isSame(first, second)
    case .word(let list):
      return vocabulary.meaning(of: left, in: list) == vocabulary.meaning(of: right, in: list)
    case .day:
      return SheetDay(typed: left) == SheetDay(typed: right) && SheetDay(typed: left) != nil
    case .text: return left.plainLines == right.plainLines
    }
  }

  /// Whether two numbers are one, as far as workbooks keep numbers: some programs write fifteen
  /// digits, others sixteen.
  static func isSame(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= max(abs(left), abs(right)) * 1e-14
  }

  /// What tells a line from others, as far as these fields go.
  func key(_ text: (String) -> String, of fields: Set<String>) -> [String] {
    spec.columns.filter { $0.isKey && fields.contains($0.key) }.map { column in
      guard case .word(let list) = column.content else { return text(column.key).plainLines }
      return vocabulary.meaning(of: text(column.key), in: list)
    }
  }

  /// What a line is called in messages.
  func name(_ text: (String) -> String) -> String {
    spec.columns.filter(\.isKey).map { text($0.key) }.filter { !$0.isEmpty }
      .joined(separator: " · ")
  }
}

extension String {
  /// The text without blanks at its ends, its lines ended one way.
  fileprivate var plainLines: String {
    replacing("\r\n", with: "\n").trimmed
  }
}

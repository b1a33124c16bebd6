import Findings

/// A row of a sheet that is no line of its table: a total, a remark, a count of columns.
///
/// People type such rows under a table or between its parts. One that cannot be mistaken is left
/// out, and said; one that can is asked about.
enum AsideRow: Hashable {
  /// A total, and no word in it that a line would have.
  case total
  /// A total that has a line's words as well.
  case unclearTotal
  /// A remark or signature below the table.
  case remark
  /// The numbers or signs that count the columns: 甲, 乙, 1, 2.
  case counting
  /// The head once more, as at the top of a page.
  case head

  /// What the texts of a row show it to be; `nil` for a line.
  ///
  /// - Parameters:
  ///   - texts: every text and number of the row, from left to right.
  ///   - words: how many words of a line it has, besides the word for a total.
  ///   - name: what the row calls its line; empty where lines have no names.
  ///   - hasNumber: whether it has a number where lines have one.
  init?(texts: [String], words: Int, name: String = "", hasNumber: Bool) {
    let plain = texts.map(\.condensed)
    if plain.contains(where: { Self.totals.contains($0.lowercased()) }) {
      self = words == 0 ? .total : .unclearTotal
    } else if hasNumber, Self.isPartOrTotal(name) {
      self = .unclearTotal
    } else if !hasNumber, let first = plain.first(where: { !$0.isEmpty }),
      Self.remarks.contains(where: { first.hasPrefix($0) })
    {
      self = .remark
    } else if Self.isCounting(plain.filter { !$0.isEmpty }) {
      self = .counting
    } else {
      return nil
    }
  }

  /// What is said about it.
  func finding(_ text: String, at place: Place) -> Finding {
    let arguments: [String: Finding.Argument] = ["text": .text(text)]
    return switch self {
    case .total: Finding(.note, .totalLeftOut, arguments, at: place)
    case .unclearTotal: Finding(.error, .totalUnclear, arguments, at: place)
    case .remark, .counting, .head: Finding(.note, .rowLeftOut, arguments, at: place)
    }
  }

  private static func isCounting(_ texts: [String]) -> Bool {
    guard texts.count > 1, let first = texts.first, stems.contains(first) else { return false }
    return texts.allSatisfy { text in
      stems.contains(text) || text.allSatisfy { $0.isASCIIDigit || "()".contains($0) }
    }
  }

  /// Whether a name is that of a part of another row (其中：大企业) or of a total of rows (水泥合计).
  private static func isPartOrTotal(_ name: String) -> Bool {
    let plain = name.condensed.lowercased()
    let last = name.split(whereSeparator: \.isWhitespace).last.map { $0.lowercased() } ?? ""
    return parts.contains(where: plain.hasPrefix)
      || totals.contains { plain != $0 && (plain.hasHan ? plain.hasSuffix($0) : last == $0) }
  }

  private static let parts = ["其中", "#其中", "ofwhich"]

  static let totals: Set<String> = [
    "合计", "总计", "共计", "小计", "累计", "total", "grandtotal", "subtotal", "sum",
  ]
  private static let stems: Set<String> = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"]
  private static let remarks = [
    "注:", "注1", "注(", "注释", "备注:", "说明:", "填表说明", "填报说明", "填表人", "填报人",
    "制表人", "制表:", "审核人", "审核:", "复核", "负责人", "单位负责人", "填报日期", "填表日期",
    "报出日期", "联系电话", "单位盖章", "数据来源:", "资料来源:", "note:", "notes:", "source:",
    "preparedby", "checkedby",
  ]
}

extension Finding.Code {
  static let totalLeftOut: Self = "total-left-out"
  static let totalUnclear: Self = "total-unclear"
  static let rowLeftOut: Self = "row-left-out"
}

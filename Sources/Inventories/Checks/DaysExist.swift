import Findings
import Parsing

/// A date in what is said of evidence, of answers or of reasons is a day of the calendar.
struct DaysExist: InventoryCheck {
  var codes: [Finding.Code: Finding.Severity] { [.noSuchDay: .warning] }

  func findings(in inventory: Inventory) -> [Finding] {
    inventory.activities.flatMap(remarks)
      + texts(of: inventory).flatMap { place, texts in
        texts.flatMap { WrittenDays(in: $0).impossible }.map { finding($0, at: place) }
      }
  }

  /// Evidence and notes of a table, each text once.
  private func remarks(of table: ActivityTable) -> [Finding] {
    let notes = table.table.interned(table.table.column(named: "note"))
    return [("evidence", table.evidence), ("note", notes)].flatMap { key, column in
      column.names.enumerated().flatMap { code, text -> [Finding] in
        let days = WrittenDays(in: text).impossible
        guard !days.isEmpty, let line = column.codes.firstIndex(of: Int32(code)) else { return [] }
        return days.map { finding($0, at: table.place(line, key)) }
      }
    }
  }

  private func texts(of inventory: Inventory) -> [(Place, [String])] {
    let cells = inventory.balance?.cells.map { ($0.place, [$0.note]) } ?? []
    return cells + inventory.factors.map { ($0.place, [$0.evidence, $0.reason, $0.signed]) }
      + inventory.reported.map { ($0.place, [$0.source, $0.note]) }
      + inventory.notation.map { ($0.place, [$0.reason]) }
      + inventory.uncertainties.map { ($0.place, [$0.reason]) }
      + inventory.answers.map { ($0.place, [$0.answer, $0.person]) }
      + inventory.indicators.map { ($0.place, [$0.source]) }
      + inventory.review.map { ($0.place, [$0.question, $0.answer, $0.conclusion, $0.reason]) }
  }

  private func finding(_ day: String, at place: Place) -> Finding {
    Finding(.warning, .noSuchDay, ["day": .text(day)], at: place)
  }
}

extension Finding.Code {
  static let noSuchDay: Self = "no-such-day"
}

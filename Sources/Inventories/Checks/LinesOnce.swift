import Findings
import Parsing

/// No line of a table stands twice: same entity, category, sector, fuel, technology and name.
struct LinesOnce: InventoryCheck {
  var codes: [Finding.Code: Finding.Severity] { [.duplicateLine: .error] }

  func findings(in inventory: Inventory) -> [Finding] {
    balance(inventory.balance) + inventory.activities.flatMap(activity)
  }

  private func balance(_ table: BalanceTable?) -> [Finding] {
    var first: [[String]: Place] = [:]
    return (table?.cells ?? []).compactMap { cell in
      let key = [cell.row, cell.fuel]
      guard let earlier = first[key] else {
        first[key] = cell.place
        return nil
      }
      return duplicate("\(cell.row) · \(cell.fuel)", earlier, at: cell.place)
    }
  }

  private func activity(_ table: ActivityTable) -> [Finding] {
    LineTwins(table).pairs.map { earlier, line in
      let name = [table.lines[line], table.entities[line], table.fuels[line]]
        .filter { !$0.isEmpty }.joined(separator: " · ")
      return duplicate(name, table.place(earlier, "quantity"), at: table.place(line, "quantity"))
    }
  }

  private func duplicate(_ name: String, _ earlier: Place, at place: Place) -> Finding {
    let arguments: [String: Finding.Argument] = [
      "name": .text(name), "line": .count(earlier.line ?? 0),
    ]
    return Finding(.error, .duplicateLine, arguments, at: place)
  }
}

extension Finding.Code {
  static let duplicateLine: Self = "duplicate-line"
}

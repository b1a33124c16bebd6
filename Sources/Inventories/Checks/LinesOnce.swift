import Findings
import Parsing

/// No line of a table stands twice: same entity, category, sector, fuel, technology and name.
struct LinesOnce: InventoryCheck {
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
    var first: [LineKey: Int] = [:]
    first.reserveCapacity(table.count)
    return (0..<table.count).compactMap { line in
      let key = LineKey(table, line)
      guard let earlier = first.updateValue(line, forKey: key) else { return nil }
      first[key] = earlier
      let name = [table.lines[line], table.entities[line], table.fuels[line]]
        .filter { !$0.isEmpty }.joined(separator: " · ")
      return duplicate(
        name, table.place(earlier, "quantity"), at: table.place(line, "quantity"))
    }
  }

  private func duplicate(_ name: String, _ earlier: Place, at place: Place) -> Finding {
    let arguments: [String: Finding.Argument] = [
      "name": .text(name), "line": .count(earlier.line ?? 0),
    ]
    return Finding(.error, .duplicateLine, arguments, at: place)
  }
}

/// What a line is told apart by, as the codes of its words.
private struct LineKey: Hashable {
  private let words: SIMD8<Int32>

  init(_ table: ActivityTable, _ line: Int) {
    words = SIMD8(
      table.lines.codes[line], table.entities.codes[line], table.categories.codes[line],
      table.sectors.codes[line], table.fuels.codes[line], table.technologies.codes[line], 0, 0)
  }
}

extension Finding.Code {
  static let duplicateLine: Self = "duplicate-line"
}

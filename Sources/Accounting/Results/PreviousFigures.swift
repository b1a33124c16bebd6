public import Findings
import Formulas
import Inventories
import Parsing
import Regulations

/// What the inventory of the year before, or of the base year, came to, line by line: all that a
/// comparison of years asks.
///
/// The figures alone travel with a workbook, so that a report can be made anew without the folder
/// they were computed from.
public struct PreviousFigures: Hashable, Sendable {
  /// The id of that inventory.
  public let inventory: String
  /// Its entity's code.
  public let entityCode: String
  /// Its accounting year.
  public let year: Int
  /// Its lines that count.
  public let lines: [Line]

  /// A line of the direct total.
  public struct Line: Hashable, Sendable {
    /// Its id, with the method.
    public let id: String
    /// Its category.
    public let category: String
    /// Its gas.
    public let gas: String
    /// Its activity, in the unit that the formula wants.
    public let activity: Double
    /// Tonnes of gas.
    public let mass: Double
  }

  /// The figures of an account.
  public init(_ account: EmissionAccount) {
    inventory = account.inventory.id
    entityCode = account.inventory.entity.code
    year = account.inventory.year
    lines = account.methods(.sectoral).flatMap { method in
      (0..<method.count).filter(method.counts).map { line in
        Line(
          id: method.id(line), category: method.lines.categories[line], gas: method.method.gas,
          activity: method.lines.activity[line], mass: method.results[line])
      }
    }
  }

  /// Tonnes of gas by category and gas.
  public func masses() -> [CategoryGas: Double] {
    lines.reduce(into: [:]) { sums, line in
      sums[CategoryGas(category: line.category, gas: line.gas), default: 0] += line.mass
    }
  }

  /// The activity of each line by its id; lines of one id are added up.
  func activities() -> [String: Double] {
    lines.reduce(into: [:]) { $0[$1.id, default: 0] += $1.activity }
  }
}

extension PreviousFigures {
  /// Where an inventory that came from elsewhere carries those of the year before.
  public static let file = "before/previous.csv"
  /// Where it carries those of its base year.
  public static let baseFile = "before/base.csv"

  private static let columns = [
    "inventory", "entity", "year", "line", "category", "gas", "activity", "mass",
  ].map { ColumnSpec(key: $0, names: [], required: true) }

  /// The figures as a table; every number reads back as it was.
  public var text: String {
    var writer = CSVWriter(for: .programs)
    writer.append(Self.columns.map(\.key))
    for line in lines {
      writer.append([
        inventory, entityCode, "\(year)", line.id, line.category, line.gas, "\(line.activity)",
        "\(line.mass)",
      ])
    }
    return writer.text
  }

  /// Reads figures that were written; `nil` when there are none.
  public init?(reading path: String, into findings: inout [Finding]) {
    guard let table = CSVTable(reading: path, columns: Self.columns, into: &findings),
      table.rowCount > 0
    else { return nil }
    func text(_ row: Int, _ key: String) -> String { table.text(row, table.column(named: key)) }
    guard let year = Int(text(0, "year")) else { return nil }
    inventory = text(0, "inventory")
    entityCode = text(0, "entity")
    self.year = year
    lines = (0..<table.rowCount).map { row in
      Line(
        id: text(row, "line"), category: text(row, "category"), gas: text(row, "gas"),
        activity: Double(text(row, "activity")) ?? 0, mass: Double(text(row, "mass")) ?? 0)
    }
  }
}

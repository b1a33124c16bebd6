public import Findings
import Formulas
import Foundation
public import Inventories
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
  /// Its lines of the direct total that count.
  public let lines: [Line]
  /// Its indirect lines that count; `nil` where figures were carried that tell nothing of them.
  public let indirect: [Line]?
  /// What the emissions were set against, as far as the inventory said.
  public let indicators: [Figure]
  /// What was claimed of other quantities, such as certificates of electricity, by what shows it.
  public let claims: [Claim]

  /// What was reported beside emissions.
  public let figures: [AuxiliaryFigure]

  /// A claim of that year.
  public struct Claim: Hashable, Sendable {
    /// Its line's id, with the method.
    public let id: String
    /// What shows it, as the entity says it.
    public let evidence: String
    /// How much is claimed, in the unit that the formula wants.
    public let quantity: Double

    /// The proof that the evidence names, however its blanks and signs are typed; `nil` for words
    /// without a number, which many claims may share.
    public var proof: String? { Self.proof(evidence) }

    /// The proof that words name.
    static func proof(_ evidence: String) -> String? {
      let text = evidence.precomposedStringWithCompatibilityMapping.lowercased()
        .filter { !$0.isWhitespace }
      return text.contains(where: \.isNumber) ? text : nil
    }
  }

  /// An indicator of that year.
  public struct Figure: Hashable, Sendable {
    /// What it is.
    public let kind: Indicator.Kind
    /// The number.
    public let value: Double
    /// Its unit, as written.
    public let unit: String
    /// The year whose prices it is in; empty for what has no price.
    public let prices: String
  }

  /// A line that counts.
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
    lines = Self.lines(of: account, .sectoral)
    indirect = Self.lines(of: account, .indirect)
    indicators = account.inventory.indicators.map(Figure.init)
    claims = account.claims
    figures = account.auxiliaryFigures
  }

  private static func lines(of account: EmissionAccount, _ approach: Method.Approach) -> [Line] {
    account.methods(approach).flatMap { method in
      (0..<method.count).filter(method.counts).map { line in
        Line(
          id: method.id(line), category: method.lines.categories[line], gas: method.method.gas,
          activity: method.lines.activity[line], mass: method.results[line])
      }
    }
  }

  /// Tonnes of gas of the direct total by category and gas.
  public func masses() -> [CategoryGas: Double] { lines.masses() }

  /// The activity of each line by its id; lines of one id are added up.
  func activities() -> [String: Double] {
    (lines + (indirect ?? [])).reduce(into: [:]) { $0[$1.id, default: 0] += $1.activity }
  }
}

extension [PreviousFigures.Line] {
  /// Tonnes of gas by category and gas.
  func masses() -> [CategoryGas: Double] {
    reduce(into: [:]) { sums, line in
      sums[CategoryGas(category: line.category, gas: line.gas), default: 0] += line.mass
    }
  }
}

extension PreviousFigures {
  /// Where an inventory that came from elsewhere carries those of the year before.
  public static let file = "before/previous.csv"
  /// Where it carries those of its base year.
  public static let baseFile = "before/base.csv"

  private static let columns =
    ["inventory", "entity", "year", "line", "category", "gas", "activity", "mass"].map {
      ColumnSpec(key: $0, names: [], required: true)
    } + [ColumnSpec(key: approach, names: [])]
  private static let approach = "approach"

  /// The figures as a table; every number reads back as it was.
  public var text: String {
    var writer = CSVWriter(for: .programs)
    writer.append(Self.columns.map(\.key))
    append(lines, .sectoral, to: &writer)
    append(indirect ?? [], .indirect, to: &writer)
    for figure in indicators {
      writer.append([
        inventory, entityCode, "\(year)", figure.kind.rawValue, figure.unit,
        figure.prices, "\(figure.value)", "0", Self.indicator,
      ])
    }
    for claim in claims {
      writer.append([
        inventory, entityCode, "\(year)", claim.id, claim.evidence, "", "\(claim.quantity)", "0",
        Self.claim,
      ])
    }
    for figure in figures {
      writer.append([
        inventory, entityCode, "\(year)", figure.id, figure.unit, "", "\(figure.value)", "0",
        Method.Approach.figure.rawValue,
      ])
    }
    return writer.text
  }

  /// What rows of indicators and of claims have for an approach.
  private static let indicator = "indicator"
  private static let claim = "claim"

  private func append(
    _ lines: [Line], _ approach: Method.Approach, to writer: inout CSVWriter
  ) {
    for line in lines {
      writer.append([
        inventory, entityCode, "\(year)", line.id, line.category, line.gas, "\(line.activity)",
        "\(line.mass)", approach.rawValue,
      ])
    }
  }

  /// Reads figures that were written; `nil` when there are none.
  ///
  /// Figures without a word on the approach are of the direct total.
  public init?(reading path: String, into findings: inout [Finding]) {
    guard let table = CSVTable(reading: path, columns: Self.columns, into: &findings),
      table.rowCount > 0
    else { return nil }
    func text(_ row: Int, _ key: String) -> String { table.text(row, table.column(named: key)) }
    guard let year = Int(text(0, "year")) else { return nil }
    inventory = text(0, "inventory")
    entityCode = text(0, "entity")
    self.year = year
    func isOf(_ row: Int, _ approach: String) -> Bool { text(row, Self.approach) == approach }
    func isIndirect(_ row: Int) -> Bool { isOf(row, Method.Approach.indirect.rawValue) }
    func line(_ row: Int) -> Line {
      Line(
        id: text(row, "line"), category: text(row, "category"), gas: text(row, "gas"),
        activity: Double(text(row, "activity")) ?? 0, mass: Double(text(row, "mass")) ?? 0)
    }
    let rows = 0..<table.rowCount
    let others = [Self.indicator, Self.claim, Method.Approach.figure.rawValue]
    lines = rows.filter { !isIndirect($0) && !others.contains(text($0, Self.approach)) }.map(line)
    claims = rows.filter { isOf($0, Self.claim) }.map { row in
      Claim(
        id: text(row, "line"), evidence: text(row, "category"),
        quantity: Double(text(row, "activity")) ?? 0)
    }
    figures = rows.filter { isOf($0, Method.Approach.figure.rawValue) }.map { row in
      AuxiliaryFigure(
        id: text(row, "line"), value: Double(text(row, "activity")) ?? 0,
        unit: text(row, "category"))
    }
    indicators = rows.filter { isOf($0, Self.indicator) }.compactMap { row in
      Indicator.Kind(rawValue: text(row, "line")).map { kind in
        Figure(
          kind: kind, value: Double(text(row, "activity")) ?? 0, unit: text(row, "category"),
          prices: text(row, "gas"))
      }
    }
    indirect =
      table.column(named: Self.approach) == nil ? nil : rows.filter(isIndirect).map(line)
  }
}

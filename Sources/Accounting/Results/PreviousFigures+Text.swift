public import Findings
import Formulas
import Inventories
import Parsing
import Regulations

extension PreviousFigures {
  /// Where an inventory that came from elsewhere carries those of the year before.
  public static let file = "before/previous.csv"
  /// Where it carries those of its base year.
  public static let baseFile = "before/base.csv"

  /// The figures as a table; every number reads back as it was.
  public var text: String {
    var writer = CSVWriter(for: .programs)
    writer.append(FigureColumn.allCases.map(\.rawValue))
    for row in rows {
      writer.append(
        FigureColumn.allCases.map { column in
          switch column {
          case .inventory: inventory
          case .entity: entityCode
          case .year: "\(year)"
          default: row[column] ?? ""
          }
        })
    }
    return writer.text
  }

  private var rows: [[FigureColumn: String]] {
    lines.map { row($0, .sectoral) } + (indirect ?? []).map { row($0, .indirect) }
      + beside.map { row($0, .beside) }
      + indicators.map { figure in
        [
          .line: figure.kind.rawValue, .category: figure.unit, .gas: figure.prices,
          .activity: "\(figure.value)", .approach: FigureKind.indicator.rawValue,
        ]
      }
      + claims.map { claim in
        [
          .line: claim.id, .category: claim.evidence, .gas: "", .activity: "\(claim.quantity)",
          .approach: FigureKind.claim.rawValue,
        ]
      }
      + figures.map { figure in
        [
          .line: figure.id, .category: figure.unit, .gas: "", .activity: "\(figure.value)",
          .approach: FigureKind.figure.rawValue,
        ]
      }
      + deposits.map { deposit in
        [
          .line: deposit.kind, .category: "\(deposit.year)", .gas: deposit.name,
          .activity: "\(deposit.quantity)", .approach: FigureKind.deposit.rawValue,
        ]
      }
      + stocks.map { stock in
        [.line: stock.id, .activity: "\(stock.quantity)", .approach: FigureKind.stock.rawValue]
      }
      + keys.map { key in
        [
          .line: key.category, .category: key.key.rawValue, .gas: key.gas,
          .approach: FigureKind.key.rawValue,
        ]
      }
  }

  private func row(_ line: Line, _ kind: FigureKind) -> [FigureColumn: String] {
    [
      .line: line.id, .category: line.category, .gas: line.gas, .activity: "\(line.activity)",
      .mass: "\(line.mass)", .approach: kind.rawValue,
    ]
  }

  /// Reads figures that were written; `nil` when there are none or, with a finding, when a number
  /// cannot be read.
  ///
  /// Figures without a word on the approach are of the direct total.
  public init?(reading path: String, into findings: inout [Finding]) {
    guard let table = CSVTable(reading: path, columns: FigureColumn.specs, into: &findings),
      table.rowCount > 0
    else { return nil }
    do throws(FigureReader.Damage) {
      self = try FigureReader(table).figures()
    } catch {
      findings.append(Finding(.error, .previousDamaged, at: error.place))
      return nil
    }
  }
}

/// The columns of the table.
///
/// An indicator has its unit as category and the year of its prices as gas, a
/// claim what shows it as category, a deposit its year and as gas its name, a notation
/// key itself.
private enum FigureColumn: String, CaseIterable {
  case inventory, entity, year, line, category, gas, activity, mass, approach

  static let specs = allCases.map {
    ColumnSpec(key: $0.rawValue, names: [], required: $0 != .approach)
  }
}

/// What a row is of.
private enum FigureKind: String {
  case sectoral, indirect, beside, indicator, claim, figure, deposit, stock, key
}

/// Reads the rows of the table, and stops at the first number that is none.
private struct FigureReader {
  private let table: CSVTable
  private let columns: [FigureColumn: CSVColumn]

  /// A row whose number is none.
  struct Damage: Error {
    let place: Place
  }

  init(_ table: CSVTable) {
    self.table = table
    columns = FigureColumn.allCases.reduce(into: [:]) { columns, column in
      columns[column] = table.column(named: column.rawValue)
    }
  }

  func figures() throws(Damage) -> PreviousFigures {
    guard let year = Int(text(0, .year)) else { throw Damage(place: table.place(0, nil)) }
    var (lines, indirect): ([PreviousFigures.Line], [PreviousFigures.Line]) = ([], [])
    var beside: [PreviousFigures.Line] = []
    var indicators: [PreviousFigures.Figure] = []
    var claims: [PreviousFigures.Claim] = []
    var figures: [AuxiliaryFigure] = []
    var deposits: [PreviousFigures.Deposit] = []
    var stocks: [PreviousFigures.Stock] = []
    var keys: [PreviousFigures.Key] = []
    for row in 0..<table.rowCount {
      switch try kind(row) {
      case .sectoral: lines.append(try line(row))
      case .indirect: indirect.append(try line(row))
      case .beside: beside.append(try line(row))
      case .indicator:
        if let indicator = try indicator(row) { indicators.append(indicator) }
      case .claim:
        claims.append(
          PreviousFigures.Claim(
            id: text(row, .line), evidence: text(row, .category),
            quantity: try number(row, .activity)))
      case .figure:
        figures.append(
          AuxiliaryFigure(
            id: text(row, .line), value: try number(row, .activity), unit: text(row, .category)))
      case .deposit: deposits.append(try deposit(row))
      case .stock:
        stocks.append(
          PreviousFigures.Stock(id: text(row, .line), quantity: try number(row, .activity)))
      case .key: keys.append(try key(row))
      }
    }
    return PreviousFigures(
      inventory: text(0, .inventory), entityCode: text(0, .entity), year: year, lines: lines,
      indirect: columns[.approach] == nil ? nil : indirect, beside: beside, indicators: indicators,
      claims: claims, figures: figures, deposits: deposits, stocks: stocks,
      keys: keys)
  }

  private func key(_ row: Int) throws(Damage) -> PreviousFigures.Key {
    guard let key = NotationKey(rawValue: text(row, .category)) else {
      throw Damage(place: table.place(row, columns[.category]))
    }
    return PreviousFigures.Key(category: text(row, .line), gas: text(row, .gas), key: key)
  }

  private func deposit(_ row: Int) throws(Damage) -> PreviousFigures.Deposit {
    guard let year = Int(text(row, .category)) else {
      throw Damage(place: table.place(row, columns[.category]))
    }
    return PreviousFigures.Deposit(
      kind: text(row, .line), name: text(row, .gas), year: year,
      quantity: try number(row, .activity))
  }

  /// What a row is of; one that says nothing is of the direct total.
  private func kind(_ row: Int) throws(Damage) -> FigureKind {
    let word = text(row, .approach)
    guard !word.isEmpty else { return .sectoral }
    guard let kind = FigureKind(rawValue: word) else {
      throw Damage(place: table.place(row, columns[.approach]))
    }
    return kind
  }

  private func line(_ row: Int) throws(Damage) -> PreviousFigures.Line {
    PreviousFigures.Line(
      id: text(row, .line), category: text(row, .category), gas: text(row, .gas),
      activity: try number(row, .activity), mass: try number(row, .mass))
  }

  private func indicator(_ row: Int) throws(Damage) -> PreviousFigures.Figure? {
    guard let kind = Indicator.Kind(rawValue: text(row, .line)) else { return nil }
    return PreviousFigures.Figure(
      kind: kind, value: try number(row, .activity), unit: text(row, .category),
      prices: text(row, .gas))
  }

  private func text(_ row: Int, _ column: FigureColumn) -> String {
    table.text(row, columns[column])
  }

  private func number(_ row: Int, _ column: FigureColumn) throws(Damage) -> Double {
    guard let number = Double(text(row, column)), number.isFinite else {
      throw Damage(place: table.place(row, columns[column]))
    }
    return number
  }
}

extension Finding.Code {
  /// Carried figures of an earlier year in which a number cannot be read.
  static let previousDamaged: Self = "previous-damaged"
}

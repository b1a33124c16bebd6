import Documents
import Rendering
import Reviews
import SheetReferences
import Testing
import WorkbookReading

extension ReportedExample {
  /// Every kind of tampering, each at a cell of its own.
  func plants() throws -> [Plant] {
    try [inputPlants, textPlants, formulaPlants, formatPlants, linePlants, sheetPlants]
      .flatMap { try $0() }
  }

  private static let method = "calculation-fossil-combustion-co2"

  /// The first cell of a column of a calculation.
  func line(_ column: String) throws -> Spot {
    try #require(first(Self.method, column), "\(column)")
  }

  /// The input that the calculation's first line uses.
  func input() throws -> Spot {
    let formula = try WrittenFormula(parsing: line("quantity").formula, on: "")
    let area = try #require(formula.references.first)
    return spot(area.sheet, area.range.first)
  }

  /// The calculation's total.
  func total() throws -> Spot {
    try #require(first(Self.method, "result") { $1.role == .total })
  }

  /// The first of the summary's formulas that contains these letters.
  func summed(_ letters: String) throws -> Spot {
    try #require(first("summary", "") { spot, _ in spot.formula.contains(letters) })
  }

  private func inputPlants() throws -> [Plant] {
    let input = try input()
    let factor = try #require(first("factors", "value") { $1.role == .factor })
    let potential = try #require(first("potentials", "potential") { spot, _ in spot.number > 1 })
    let empty = try #require(first("balance", "fuel-") { spot, _ in spot.cell == nil })
    return [
      Plant("input", .number(input.number * 2, at: input), causes: Cause(.inputChanged, input)),
      Plant(
        "input, a digit of it", .number(input.number + 0.01, at: input),
        causes: Cause(.inputChanged, input)),
      Plant(
        "factor", .number(factor.number * 0.9, at: factor), causes: Cause(.factorChanged, factor)),
      Plant("GWP", .number(28, at: potential), causes: Cause(.factorChanged, potential)),
      Plant(
        "number to text", .text("\(input.number)", at: input), causes: Cause(.numberAsText, input)),
      Plant("number emptied", .clear(input), causes: Cause(.cellEmptied, input)),
      Plant(
        "formula on an input", .formula("\(input.number / 2)*2", at: input),
        causes: Cause(.formulaAdded, input)),
      Plant("empty cell filled", .number(5, at: empty), causes: Cause(.cellAdded, empty)),
    ] + declaredPlants()
  }

  /// Inputs that only one of the examples has.
  private func declaredPlants() -> [Plant] {
    let declared = first("factors", "value") { $1.role == .input }
    let proxies = Set(["代用值", "proxy"])
    let proxy = first("factors", "provenance") { spot, _ in proxies.contains(spot.text) }
      .map { spot($0, right: -2) }
    let activity = first("calculation-", "quantity") { $1.role == .input }
    let kinds = [
      ("declared factor", declared, Deviation.Rule.inputChanged),
      ("proxy factor", proxy, .factorChanged), ("activity", activity, .inputChanged),
    ]
    return kinds.compactMap { kind, spot, rule in
      spot.map { Plant(kind, .number($0.number * 0.9, at: $0), causes: Cause(rule, $0)) }
    }
  }

  private func textPlants() throws -> [Plant] {
    let unit = try line("unit")
    let fuel = try line("fuel")
    let head = spot(try #require(first("balance", "fuel-")), down: -1)
    let title = head.text.prefix { $0 != "\n" }
    let code = try #require(first("summary", "code"))
    let name = try #require(first("summary", "name"))
    let key = try #require(first("notation", "key"))
    let source = try #require(first("factors", "source"))
    let year = try #require(
      first("cover", "value") { spot, _ in spot.text.wholeMatch(of: /20\d\d/) != nil })
    let guideline = spot(year, down: 1)
    let sheet = try #require(book.sheets.first { $0.entry.name == unit.sheet })
    let note = spot(unit.sheet, CellReference(row: sheet.rowCount - 1, column: 0))
    return [
      Plant("unit of a line", .text("t", at: unit), causes: Cause(.unitChanged, unit)),
      Plant("unit in a head", .text("\(title)\n(t)", at: head), causes: Cause(.unitChanged, head)),
      Plant("head", .text("x" + head.text, at: head), causes: Cause(.headChanged, head)),
      Plant("fuel of a line", .text("x", at: fuel), causes: Cause(.textChanged, fuel)),
      Plant("text to number", .number(1, at: code), causes: Cause(.textAsNumber, code)),
      Plant("name of a category", .text("x", at: name), causes: Cause(.textChanged, name)),
      Plant("notation key", .text("C", at: key), causes: Cause(.notationChanged, key)),
      Plant("citation", .text("x", at: source), causes: Cause(.citationChanged, source)),
      Plant("year", .text("2031", at: year), causes: Cause(.otherInventory, year)),
      Plant("guideline", .text("x", at: guideline), causes: Cause(.otherInventory, guideline)),
      Plant("note", .text("x", at: note), causes: Cause(.textChanged, note)),
    ]
  }
}

import Formulas
import Quantities
import Testing

/// The formula for fossil fuel combustion, read in every way.
@Suite("The combustion formula")
struct CombustionReadingTests {
  private let formula: Expression<Symbol>
  private let letters: [Symbol]

  init() throws {
    formula = try Expression("FC × NCV × CC × OF × 44[tCO2]/12[tC]")
    letters = formula.variables
  }

  private func units(_ texts: [String]) throws -> [Symbol: Unit] {
    Dictionary(uniqueKeysWithValues: try zip(letters, texts).map { ($0, try Unit($1)) })
  }

  private func unit(of text: String, _ units: [String: String]) throws -> Unit {
    let pairs = try units.compactMap { name, unit in
      try Symbol(name).map { ($0, try Unit(unit)) }
    }
    let reading = UnitReading(units: Dictionary(uniqueKeysWithValues: pairs))
    return try Expression(text).read(as: reading)
  }

  /// One tonne of diesel: 42.652 GJ/t × 0.0202 tC/GJ × 0.98 × 44/12, worked by hand.
  @Test func `gives a number for each line`() throws {
    let columns: [Symbol: Column] = [
      letters[0]: .each([1, 0, 1000]), letters[1]: .same(42.652), letters[2]: .same(0.0202),
      letters[3]: .each([0.98, 0.98, 1]),
    ]
    let column = try formula.read(as: ColumnReading(columns: columns, count: 3))
    let expected = [3.095909637, 0, 3159.0914667]
    for (line, value) in column.values(count: 3).enumerated() {
      #expect(abs(value - expected[line]) < 1e-6)
    }
  }

  @Test func `comes out in tonnes of carbon dioxide`() throws {
    let units = try units(["t", "GJ/t", "tC/GJ", "1"])
    #expect(try formula.read(as: UnitReading(units: units)) == Unit("tCO2"))
    let fuel = try self.units(["fuel", "GJ/fuel", "tC/GJ", "1"])
    #expect(try formula.read(as: UnitReading(units: fuel)) == Unit("tCO2"))
  }

  @Test func `is printed as the guideline prints it`() {
    #expect(formula.print == "FC × NCV × CC × OF × 44 / 12")
    #expect(formula.notation == "FC × NCV × CC × OF × 44[tCO2] / 12[tC]")
    let filled = formula.read(as: PrintReading<Symbol> { $0.name == "FC" ? "-1.5" : "2" })
    #expect(filled.text == "(-1.5) × 2 × 2 × 2 × 44 / 12")
  }

  @Test func `becomes the formula of a cell`() throws {
    let references = Dictionary(uniqueKeysWithValues: zip(letters, ["C5", "D5", "E5", "F5"]))
    let piece = try formula.read(as: SheetReading(references: references))
    let text = piece.tokens.map { token in
      switch token {
      case .text(let text): text
      case .reference(let cell): cell
      }
    }
    #expect(text.joined() == "C5*D5*E5*F5*44/12")
    #expect(piece.tokens.first == .reference("C5"))
  }

  @Test func `cannot be read when a letter stands for nothing`() throws {
    let none = #expect(throws: UnitReading.Failure.self) {
      try formula.read(as: UnitReading(units: [:]))
    }
    #expect(none == .unknown(letters[0]))
    let unbound = #expect(throws: ColumnReading.Failure.self) {
      try formula.read(as: ColumnReading(columns: [:], count: 1))
    }
    #expect(unbound?.unbound == letters[0])
    #expect(throws: SheetReading<String>.Failure.self) {
      try formula.read(as: SheetReading<String>(references: [:]))
    }
  }

  @Test(arguments: [
    ("FC × NCV × CC × OF", "tC"), ("FC × NCV × CC × OF × 44/12", "tC"),
    ("FC × NCV × CC × OF × 12[tC]/44[tCO2]", "tC^2/tCO2"),
    ("FC × CC × OF × 44[tCO2]/12[tC]", "t·tCO2/GJ"),
  ])
  func `without its conversion comes out as something else`(
    _ text: String, _ unit: String
  ) throws {
    let units = ["FC": "t", "NCV": "GJ/t", "CC": "tC/GJ", "OF": "1"]
    let found = try self.unit(of: text, units)
    #expect(try found == Unit(unit))
    #expect(try !found.isCommensurable(with: Unit("tCO2")))
  }

  @Test func `adds carbon dioxide to equivalents only by a warming potential`() throws {
    let units = ["A": "tCO2", "B": "tCH4", "G": "tCO2e[AR5]/tCH4"]
    let failure = #expect(throws: UnitReading.Failure.self) {
      try self.unit(of: "A + B", units)
    }
    #expect(try failure == .notAddable(Unit("tCO2"), Unit("tCH4")))
    #expect(throws: UnitReading.Failure.self) { try self.unit(of: "A + B × G", units) }
    let whole = try unit(of: "A × 1[tCO2e[AR5]]/1[tCO2] + B × G", units)
    #expect(try whole == Unit("tCO2e[AR5]"))
  }

  @Test func `adds up over lines without losing small ones`() throws {
    let symbol = try #require(Symbol("a"))
    let values = [1e16, 1, -1e16, 1]
    let reading = ColumnReading(columns: [symbol: .each(values)], count: 4)
    #expect(try Expression("Σ(a)").read(as: reading) == .same(2))
    #expect(try Expression("Σ(2)").read(as: reading) == .same(8))
  }
}

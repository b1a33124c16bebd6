import Formulas
import Quantities
import TestSupport
import Testing

/// Enthalpies by another program (Fixtures/saturated-steam.py, package iapws 1.5.5) and temperatures of
/// saturation that IAPWS R7-97(2012) publishes, table 36.
@Suite("The enthalpy of saturated steam, between the rows of a table")
struct SaturatedEnthalpyTests {
  private let formula: Expression<Symbol>
  private let pressure: Symbol

  /// The printed table is 1.54 kJ/kg off at most, and a straight line between its rows 0.43 more.
  private static let deviation = 2.0
  /// How far off a table would be that were another one: the mean of all pressures.
  private static let meanDeviation = 1.0

  init() throws {
    formula = try Expression("SATURATED(p)")
    pressure = try #require(Symbol("p"))
  }

  @Test("From 0.1 to 15 MPa it is within 2 kJ/kg of IAPWS-IF97, on average within one")
  func byAnotherProgram() throws {
    let table = try FixtureTable("Tests/FormulasTests/Fixtures/saturated-steam.csv")
    let rows = try table.rows.map { try $0.map { try #require(Double($0)) } }
    let departures = try zip(values(rows.map { $0[0] }), rows).map { abs($0 - $1[1]) }

    #expect(rows.count == 231)
    let farthest = try #require(zip(departures, rows).max { $0.0 < $1.0 })
    #expect(farthest.0 < Self.deviation, "\(farthest.1[0]) MPa: \(farthest.0) kJ/kg")
    #expect(departures.reduce(0, +) / Double(rows.count) < Self.meanDeviation)
  }

  @Test(
    "At published temperatures of saturation it is that of region 2",
    arguments: [(0.1, 372.755919), (1.0, 453.035632), (10.0, 584.149488)])
  func published(megapascals: Double, kelvin: Double) throws {
    let temperature = try #require(Symbol("T"))
    let reading = ColumnReading(
      columns: [pressure: .same(megapascals), temperature: .same(kelvin - 273.15)], count: 1)
    let region = try Expression("STEAM(p, T)").read(as: reading).values(count: 1)[0]
    #expect(try abs(values([megapascals])[0] - region) < Self.deviation)
  }

  @Test("Half way between two rows it is their mean, and on a row the row's to the last digit")
  func straight() throws {
    let (lower, middle, upper) = try (values([0.7])[0], values([0.75])[0], values([0.8])[0])
    #expect(lower == 2762.9)
    #expect(upper == 2768.4)
    #expect(abs(middle - (2762.9 + 2768.4) / 2) < 1e-9)
  }

  @Test("Its derivative is that which moving the pressure shows")
  func derivative() throws {
    let pressures = [0.11, 0.75, 2.5, 4.2, 14.9]
    let gradient = try formula.read(
      as: GradientReading(columns: [pressure: .each(pressures)], count: pressures.count))
    let step = 1e-4
    let (ahead, back) = try (
      values(pressures.map { $0 + step }), values(pressures.map { $0 - step })
    )
    for line in pressures.indices {
      let finite = (ahead[line] - back[line]) / (2 * step)
      #expect(abs(gradient[pressure][line] - finite) < 1e-6, "\(pressures[line])")
    }
  }

  @Test(
    "Beyond the table there is no value: a vacuum, a gauge at rest, kPa typed for MPa, the critical",
    arguments: [0, 0.09, 15.1, 800, -1, .nan, .infinity])
  func outside(megapascals: Double) {
    #expect(!NamedFunction.saturatedEnthalpy.isDefined([megapascals]))
  }

  @Test("It has a value at both ends of the table", arguments: [0.1, 15])
  func ends(megapascals: Double) {
    #expect(NamedFunction.saturatedEnthalpy.isDefined([megapascals]))
  }

  @Test("Pressure is in MPa, or the formula has no unit")
  func units() throws {
    let (megapascal, kilopascal) = (try Unit("MPa"), try Unit("kPa"))
    #expect(try formula.read(as: UnitReading(units: [pressure: megapascal])) == Unit("kJ/kg"))
    #expect(throws: UnitReading.Failure.unfit(.saturatedEnthalpy, [kilopascal])) {
      try formula.read(as: UnitReading(units: [pressure: kilopascal]))
    }
  }

  @Test("It takes one argument, not two or none", arguments: ["SATURATED(p, T)", "SATURATED()"])
  func arity(text: String) {
    #expect(throws: FormulaSyntaxError.self) { try Expression(text) }
  }

  @Test("It is written as it is read")
  func notation() { #expect(formula.notation == "SATURATED(p)") }

  private func values(_ pressures: [Double]) throws -> [Double] {
    let reading = ColumnReading(columns: [pressure: .each(pressures)], count: pressures.count)
    return try formula.read(as: reading).values(count: pressures.count)
  }
}

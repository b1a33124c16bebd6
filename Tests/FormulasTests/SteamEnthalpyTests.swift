import Formulas
import Quantities
import Testing

/// Published values: IAPWS R7-97(2012), table 15 (region 2), table 35 (saturation) and the value that
/// follows equation 6 (the boundary towards region 3).
@Suite("The enthalpy of superheated steam")
struct SteamEnthalpyTests {
  private let formula: Expression<Symbol>
  private let pressure: Symbol
  private let temperature: Symbol

  init() throws {
    formula = try Expression("STEAM(p, T)")
    pressure = try #require(Symbol("p"))
    temperature = try #require(Symbol("T"))
  }

  @Test(
    "The check values of the release, to its nine digits",
    arguments: [(0.0035, 300.0, 2549.91145), (0.0035, 700, 3335.68375), (30, 700, 2631.49474)])
  func published(megapascals: Double, kelvin: Double, expected: Double) throws {
    let value = try values([megapascals], [kelvin - Self.zero])[0]
    #expect(abs(value - expected) <= 0.5e-5, "\(value)")
  }

  @Test(
    "Below the published temperature of saturation there is no steam, above it there is",
    arguments: [(0.00353658941, 300.0), (2.63889776, 500), (12.3443146, 600), (16.5291643, 623.15)])
  func saturation(megapascals: Double, kelvin: Double) {
    let celsius = kelvin - Self.zero
    #expect(NamedFunction.steamEnthalpy.isDefined([megapascals, celsius]))
    #expect(NamedFunction.steamEnthalpy.isDefined([megapascals, celsius + 1]))
    #expect(!NamedFunction.steamEnthalpy.isDefined([megapascals, celsius - 3]))
  }

  @Test(
    "Nothing is steam at no pressure, above 100 MPa, above 800 ℃ or where region 3 begins",
    arguments: [(0.0, 200.0), (-1, 200), (101, 700), (1, 801), (17, 350.5), (1, .nan)])
  func outside(megapascals: Double, celsius: Double) {
    #expect(!NamedFunction.steamEnthalpy.isDefined([megapascals, celsius]))
  }

  @Test("The derivatives are those that moving pressure and temperature shows")
  func derivatives() throws {
    let (pressures, temperatures) = ([0.5, 3.5, 9.8], [200.0, 435, 540])
    let columns: [Symbol: Column] = [pressure: .each(pressures), temperature: .each(temperatures)]
    let gradient = try formula.read(as: GradientReading(columns: columns, count: 3))
    let step = 1e-4
    let byPressure = try zip(
      values(pressures.map { $0 + step }, temperatures),
      values(pressures.map { $0 - step }, temperatures)
    ).map { ($0 - $1) / (2 * step) }
    let byTemperature = try zip(
      values(pressures, temperatures.map { $0 + step }),
      values(pressures, temperatures.map { $0 - step })
    ).map { ($0 - $1) / (2 * step) }
    for line in 0..<3 {
      #expect(abs(gradient[pressure][line] - byPressure[line]) < 1e-5)
      #expect(abs(gradient[temperature][line] - byTemperature[line]) < 1e-6)
    }
  }

  @Test("Pressure is in MPa and temperature in ℃, or the formula has no unit")
  func units() throws {
    let (megapascal, celsius) = (try Unit("MPa"), try Unit("℃"))
    let right = UnitReading(units: [pressure: megapascal, temperature: celsius])
    #expect(try formula.read(as: right) == Unit("kJ/kg"))
    let kilopascal = try Unit("kPa")
    #expect(throws: UnitReading.Failure.unfit(.steamEnthalpy, [kilopascal, celsius])) {
      try formula.read(as: UnitReading(units: [pressure: kilopascal, temperature: celsius]))
    }
  }

  private static let zero = 273.15

  private func values(_ pressures: [Double], _ temperatures: [Double]) throws -> [Double] {
    let columns: [Symbol: Column] = [pressure: .each(pressures), temperature: .each(temperatures)]
    let reading = ColumnReading(columns: columns, count: pressures.count)
    return try formula.read(as: reading).values(count: pressures.count)
  }
}

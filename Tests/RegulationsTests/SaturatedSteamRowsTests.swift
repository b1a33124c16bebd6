import Formulas
import Regulations
import TestSupport
import Testing

@Suite("The table of saturated steam")
struct SaturatedSteamRowsTests {
  @Test("is the same in formulas as in the factor set, to the last digit")
  func rows() throws {
    let library = Repository.path("Sources/RegulationLibrary")
    var loader = RegulationLoader(RegulationFolders(library: library))
    let (regulation, _) = loader.loadEverything()
    let set = try #require(regulation.factorSets["saturated-steam-enthalpy"])
    let rows = try set.values.compactMap { row -> (pressure: Double, enthalpy: Double)? in
      guard let enthalpy = row.value else { return nil }
      let technology = try #require(row.keys.technologies.first)
      let kilopascals = try #require(
        Double(technology.drop { !$0.isNumber }.prefix { $0.isNumber }))
      return (kilopascals / 1000, enthalpy)
    }

    let pressure = try #require(Symbol("p"))
    let reading = ColumnReading(
      columns: [pressure: .each(rows.map(\.pressure))], count: rows.count)
    let read = try Expression("SATURATED(p)").read(as: reading).values(count: rows.count)
    #expect(rows.count == 45)
    #expect(read == rows.map(\.enthalpy))
    // Between rows nothing bends that the set does not print.
    for (lower, upper) in zip(rows, rows.dropFirst()) {
      let middle = (lower.pressure + upper.pressure) / 2
      let value = try Expression("SATURATED(p)")
        .read(as: ColumnReading(columns: [pressure: .same(middle)], count: 1)).values(count: 1)[0]
      #expect(abs(value - (lower.enthalpy + upper.enthalpy) / 2) < 1e-9, "\(middle) MPa")
    }
  }
}

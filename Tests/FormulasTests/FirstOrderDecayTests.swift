import Formulas
import Quantities
import Testing

@Suite("The share that decays in a year")
struct FirstOrderDecayTests {
  private let formula: Expression<Symbol>
  private let rate: Symbol
  private let age: Symbol

  init() throws {
    formula = try Expression("FOD(k, n)")
    rate = try #require(Symbol("k"))
    age = try #require(Symbol("n"))
  }

  @Test("Nothing decays in the year of deposition; over all years all of it does")
  func wholes() throws {
    let ages = (0...400).map(Double.init)
    let shares = try values(rate: 0.1, ages: ages)
    #expect(shares[0] == 0)
    #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
  }

  @Test("What is left after n years has decayed exponentially", arguments: [0.03, 0.185, 0.7])
  func halfLife(rate: Double) throws {
    let shares = try values(rate: rate, ages: (0...20).map(Double.init))
    let left = 1 - shares.reduce(0, +)
    var expected = 1.0
    for _ in 0..<20 { expected *= 1 - shares[1] }
    #expect(abs(left - expected) < 1e-12)
  }

  @Test("The derivatives are those that moving rate and age shows")
  func derivatives() throws {
    let columns: [Symbol: Column] = [rate: .each([0.03, 0.185, 0.7]), age: .each([1, 5, 12])]
    let gradient = try formula.read(as: GradientReading(columns: columns, count: 3))
    let step = 1e-6
    for letter in [rate, age] {
      let ahead = try moved(columns, letter, by: step)
      let back = try moved(columns, letter, by: -step)
      for line in 0..<3 where letter == rate || line > 0 {
        let finite = (ahead[line] - back[line]) / (2 * step)
        #expect(abs(gradient[letter][line] - finite) < 1e-8)
      }
    }
  }

  @Test("The rate is per year and the age in years, or the formula has no unit")
  func units() throws {
    let year = try Unit("a")
    let rates = [rate: try Unit("1/a"), age: year]
    #expect(try formula.read(as: UnitReading(units: rates)).isOne)
    #expect(throws: UnitReading.Failure.unfit(.firstOrderDecay, [.one, year])) {
      try formula.read(as: UnitReading(units: [rate: .one, age: year]))
    }
  }

  private func values(rate k: Double, ages: [Double]) throws -> [Double] {
    let reading = ColumnReading(columns: [rate: .same(k), age: .each(ages)], count: ages.count)
    return try formula.read(as: reading).values(count: ages.count)
  }

  private func moved(
    _ columns: [Symbol: Column], _ letter: Symbol, by step: Double
  ) throws -> [Double] {
    var columns = columns
    columns[letter] = .each((columns[letter] ?? .same(0)).values(count: 3).map { $0 + step })
    return try formula.read(as: ColumnReading(columns: columns, count: 3)).values(count: 3)
  }
}

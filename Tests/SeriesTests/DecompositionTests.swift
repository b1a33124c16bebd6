import Series
import Testing

@Suite("The decomposition")
struct DecompositionTests {
  private static let sources = ["coal", "oil", "gas", "wind"]

  private static func year(
    _ population: Double, _ output: Double, _ sources: [(Double, Double)]
  ) -> EnergyYear {
    let pairs = sources.map { EnergyYear.Source(energy: $0.0, emissions: $0.1) }
    return EnergyYear(
      population: population, output: output,
      sources: Dictionary(uniqueKeysWithValues: zip(Self.sources, pairs)))
  }

  /// The years of lmdi-by-hand.py.
  private static let years: [Double: EnergyYear] = [
    2000: year(120.5, 3300, [(800, 2100), (310, 640), (0, 0), (12, 0)]),
    2001: year(121.1, 3650, [(790, 2080), (335, 690), (40, 62), (18, 0)]),
    2002: year(119.8, 3640, [(640, 1700), (330, 690), (95, 148), (25, 1.5)]),
    2003: year(119.8, 4100, [(0, 0), (328, 676), (310, 484), (60, 0)]),
  ]

  @Test("is what an independent script finds with vanishing values in place of zeros")
  func script() throws {
    for row in try Figures("lmdi-by-hand").rows {
      let year = try #require(Double(row.name))
      let first = try #require(Self.years[year])
      let last = try #require(Self.years[row.values[0]])
      let found = try #require(Decomposition(from: first, to: last))
      for (driver, expected) in zip(Decomposition.Driver.allCases, row.values.dropFirst()) {
        #expect(near(found[driver], expected, within: 1e-9), "\(driver) from \(row.name)")
      }
      #expect(near(found.effects.total, row.values[6], within: 1e-9))
    }
  }

  @Test("leaves no residual, whatever the years", arguments: 0..<200)
  func addsUp(_ seed: UInt64) throws {
    var numbers = Numbers(seed: seed)
    let (before, after) = (numbers.year(), numbers.year())
    let found = try #require(Decomposition(from: before, to: after))
    let back = try #require(Decomposition(from: after, to: before))
    let size = found.effects.values.map(abs).max() ?? 0
    let change = after.emissions - before.emissions
    #expect(abs(found.effects.total - change) <= 1e-12 * max(size, before.emissions))
    for driver in Decomposition.Driver.allCases {
      #expect(abs(found[driver] + back[driver]) <= 1e-12 * max(size, before.emissions))
    }
  }

  @Test("gives the whole change to the one driver that moves")
  func alone() throws {
    let before = Self.year(100, 2000, [(50, 140), (50, 100)])
    let cases: [(Decomposition.Driver, EnergyYear)] = [
      (.population, Self.year(110, 2200, [(55, 154), (55, 110)])),
      (.affluence, Self.year(100, 2200, [(55, 154), (55, 110)])),
      (.intensity, Self.year(100, 2000, [(55, 154), (55, 110)])),
      (.mix, Self.year(100, 2000, [(60, 168), (40, 80)])),
      (.factor, Self.year(100, 2000, [(50, 145), (50, 100)])),
    ]
    for (driver, after) in cases {
      let found = try #require(Decomposition(from: before, to: after))
      let change = after.emissions - before.emissions
      for other in Decomposition.Driver.allCases {
        #expect(near(found[other], other == driver ? change : 0, within: 1e-10), "\(driver)")
      }
    }
  }

  @Test("keeps its digits where two years hardly differ")
  func close() throws {
    let before = Self.year(100, 2000, [(50, 140)])
    let after = Self.year(100, 2000, [(50, 140 + 1e-9)])
    let found = try #require(Decomposition(from: before, to: after))
    #expect(near(found[.factor], 1e-9, within: 1e-13))
    #expect(Decomposition(from: before, to: before)?.effects.total == 0)
  }

  @Test("is not made where the identity does not hold")
  func refuses() {
    let sound = Self.year(100, 2000, [(50, 140)])
    let others = [
      Self.year(0, 2000, [(50, 140)]), Self.year(100, 0, [(50, 140)]),
      Self.year(100, 2000, [(0, 140)]), Self.year(100, 2000, [(50, -1)]),
      Self.year(100, 2000, [(0, 0)]), Self.year(100, .nan, [(50, 140)]),
    ]
    for other in others {
      #expect(Decomposition(from: sound, to: other) == nil)
      #expect(Decomposition(from: other, to: sound) == nil)
    }
  }

  @Test("is made year by year as well")
  func yearly() throws {
    let years = Self.years.sorted { $0.key < $1.key }.map(\.value)
    let steps = zip(years, years.dropFirst())
      .compactMap { Decomposition(from: $0, to: $1)?.effects }
    #expect(steps.count == 3)
    let change = years[3].emissions - years[0].emissions
    #expect(near(Effects.chained(steps).total, change, within: 1e-9))
  }
}

/// Numbers that look random and are the same every time.
private struct Numbers {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  /// A number between 0 and 1.
  private mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / Double(1 << 53)
  }

  /// A year of which some sources are not used, and some have no emissions.
  mutating func year() -> EnergyYear {
    let others = ["b", "c", "d"].map { name -> (String, EnergyYear.Source) in
      let (isUsed, hasEmissions, energy) = (next() > 0.3, next() > 0.2, next() * 1000)
      let emissions = isUsed && hasEmissions ? energy * (1 + next()) : 0
      return (name, EnergyYear.Source(energy: isUsed ? energy : 0, emissions: emissions))
    }
    let first = EnergyYear.Source(energy: 100 + next(), emissions: 200 + next() * 100)
    return EnergyYear(
      population: 50 + next() * 100, output: 1000 + next() * 9000,
      sources: Dictionary(uniqueKeysWithValues: others + [("a", first)]))
  }
}

import Foundation
import Quantities
import TestSupport
import Testing
import Uncertainties

@Suite("Approach 2")
struct SamplingTests {
  /// The published words of the generator for three counters and keys.
  ///
  /// Source: D. E. Shaw Research, Random123, tests/kat_vectors, `philox4x32 10`.
  @Test("The generator has the words of its authors")
  func knownAnswers() {
    let zeros = Philox(key: SIMD2(0, 0)).words(at: SIMD4(0, 0, 0, 0))
    #expect(zeros == SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8))
    let ones = Philox(key: SIMD2(repeating: .max)).words(at: SIMD4(repeating: .max))
    #expect(ones == SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd))
    let digits = Philox(key: SIMD2(0xa409_3822, 0x299f_31d0))
      .words(at: SIMD4(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344))
    #expect(digits == SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1))
  }

  @Test(
    "A multiplier has mean one, and its half-width holds 95 % of it",
    arguments: Distribution.allCases)
  func spread(_ distribution: Distribution) {
    let stream = RandomStream(seed: 7, source: "a")
    let multiplier = Multiplier(distribution, percent: 30)
    let values = (0..<200_000).map { multiplier.value(at: $0, of: stream) }
    let interval = Interval(of: values)
    #expect(abs(interval.mean - 1) < 0.002)
    let within = Double(values.count { abs($0 - 1) <= 0.3 }) / Double(values.count)
    #expect(abs(within - 0.95) < (distribution == .lognormal ? 0.005 : 0.002))
    if distribution == .lognormal { #expect(values.allSatisfy { $0 > 0 }) }
  }

  @Test("The distribution is that of a script in numpy, in mean, spread and quantiles")
  func againstNumpy() async throws {
    let model = try SmallModel.made(SmallModel.shapes)
    let outcome = await MonteCarlo(model, draws: 100_000, seed: 1).outcome()
    let text = try String(
      contentsOfFile: Repository.path("Tests/UncertaintiesTests/Fixtures/monte-carlo.tsv"),
      encoding: .utf8)
    let rows = text.split(separator: "\n").map { $0.split(separator: "\t").dropFirst() }
    let theirs = rows.map { $0.compactMap { Double($0) } }
    let ours = outcome.rows + [outcome.total]
    try #require(theirs.count == 3 && ours.count == 3)
    for (interval, row) in zip(ours, theirs) {
      // Five standard errors of a mean and of quantiles in 100,000 draws.
      let error = 5 * row[1] / (100_000.0).squareRoot()
      #expect(abs(interval.mean - row[0]) < error)
      #expect(abs(interval.deviation / row[1] - 1) < 0.02)
      #expect(abs(interval.lower - row[2]) < 3 * error)
      #expect(abs(interval.upper - row[3]) < 6 * error)
    }
  }

  @Test("A category has the interval of its parts together, over all gases")
  func categories() async throws {
    let model = try SmallModel.made(SmallModel.shapes)
    let outcome = await MonteCarlo(model, draws: 4_000, seed: 3).outcome()
    let byCode = Dictionary(
      outcome.categories.map { ($0.code, $0.interval) }, uniquingKeysWith: { $1 })

    #expect(outcome.categories.map(\.code) == ["2", "2.1", "2.2"])
    #expect(byCode["2"] == outcome.total)
    #expect(byCode["2.1"] == outcome.rows.first && byCode["2.2"] == outcome.rows.last)
    let (whole, parts) = (try #require(byCode["2"]), outcome.rows)
    #expect(abs(whole.mean - parts.map(\.mean).reduce(0, +)) < 1e-6)
    let together = parts.map { $0.deviation * $0.deviation }.reduce(0, +).squareRoot()
    #expect(abs(whole.deviation / together - 1) < 0.05)
  }

  @Test("Draws that are not kept count: the bounds are those of all of them sorted")
  func unkept() async throws {
    let model = try SmallModel.made(SmallModel.normal)
    let draws = 5000
    let outcome = await MonteCarlo(model, draws: draws, seed: 11).outcome()
    let factors = model.sources.filter { $0.percent > 0 }
    try #require(factors.count == 2 && outcome.rows.count == 2)
    var sums = [Double](repeating: 0, count: draws)
    for ((source, mass), interval) in zip(zip(factors, [1500.0, 1000]), outcome.rows) {
      let stream = RandomStream(seed: 11, source: source.id)
      let multiplier = Multiplier(.normal, percent: 10)
      let all = (0..<draws).map { mass * source.value * multiplier.value(at: $0, of: stream) }
      expectSame(interval, Interval(of: all))
      sums = zip(sums, all).map { $0 + $1 }
    }
    expectSame(outcome.total, Interval(of: sums))
  }

  private func expectSame(_ left: Interval, _ right: Interval) {
    for figure in [\Interval.mean, \.deviation, \.lower, \.upper] {
      #expect(abs(left[keyPath: figure] / right[keyPath: figure] - 1) < 1e-12)
    }
  }

  @Test("Where all is linear and normal, it agrees with Approach 1 with values moving together")
  func againstPropagation() async throws {
    let model = try SmallModel.made(SmallModel.normal)
    let propagation = Propagation(model)
    let outcome = await MonteCarlo(model, draws: 100_000, seed: 3).outcome()
    let half = 100 * (outcome.total.upper - outcome.total.lower) / 2 / outcome.total.mean
    #expect(abs(half / propagation.correlated - 1) < 0.02)
    #expect(abs(outcome.total.mean / model.total - 1) < 0.001)
  }

  @Test("Drawn on one thread it is the same to the last bit")
  func inPlace() async throws {
    let sampling = MonteCarlo(try SmallModel.made(SmallModel.shapes), draws: 9_000, seed: 4)
    let (threads, place) = (await sampling.outcome(), sampling.outcomeInPlace())
    #expect(threads.rows == place.rows)
    #expect(threads.total == place.total)
    #expect(threads.categories.map(\.code) == place.categories.map(\.code))
    #expect(threads.categories.map(\.interval) == place.categories.map(\.interval))
    #expect(place.total.lower < place.total.mean)
  }

  @Test("It does not depend on the order of lines, and not on the number of draws made with it")
  func streams() async throws {
    let model = try SmallModel.made(SmallModel.shapes)
    let few = await MonteCarlo(model, draws: 3000, seed: 5).outcome()
    let again = await MonteCarlo(model, draws: 3000, seed: 5).outcome()
    let other = await MonteCarlo(model, draws: 3000, seed: 6).outcome()
    #expect(few.rows == again.rows && few.total == again.total)
    #expect(few.total != other.total)
    let stream = RandomStream(seed: 5, source: "x")
    #expect(stream.normal(at: 9) == RandomStream(seed: 5, source: "x").normal(at: 9))
  }
}

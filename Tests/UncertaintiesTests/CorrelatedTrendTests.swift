import Accounting
import TestSupport
import Testing
import Uncertainties

/// Gas burnt in two sectors, which share its carbon content, and diesel in one.
@Suite("The trend with shared values moving together")
struct CorrelatedTrendTests {
  private static let lines = """
    条目,部门,燃料,数量,单位
    锅炉,工业,天然气,300,万m3
    客车,交通运输,天然气,100,万m3
    工地,建筑业,柴油,2000,t

    """
  private let model: UncertaintyModel
  private let base: [CategoryGas: Double]

  init() throws { (model, base) = try Self.made("carbon-per-energy,天然气,3,measured\n") }

  private static func made(
    _ declared: String
  ) throws -> (model: UncertaintyModel, base: [CategoryGas: Double]) {
    let model = try SmallModel.made(
      "of,fuel,percent,reason\n活动水平,,0,exact\nnet-calorific-value,,0,exact\n"
        + "carbon-per-energy,,0,exact\noxidation-factor,,0,exact\n" + declared,
      table: "fossil-combustion-co2", lines)
    #expect(model.rows.count == 3)
    let masses = zip(model.rows, [0.5, 0.8, 1.5]).map { ($0.key, $0.equivalent * $1) }
    return (model, Dictionary(masses, uniquingKeysWith: +))
  }

  /// The trend when the gas has a carbon content so much greater in both years.
  private func trend(_ growth: Double) -> Double {
    let gas = model.rows.indices.filter { row in
      model.terms.contains { $0.row == row && model.sources[$0.source].spread?.percent == 3 }
    }
    func total(_ value: (UncertaintyModel.Row) -> Double) -> Double {
      model.rows.indices.map { value(model.rows[$0]) * (gas.contains($0) ? 1 + growth : 1) }
        .reduce(0, +)
    }
    let before = total { base[$0.key] ?? 0 }
    return (total(\.equivalent) - before) / before
  }

  @Test("A shared factor moves the trend as computing it anew does")
  func finiteDifference() throws {
    let propagation = Propagation(model, base: base)
    let step = 1e-5
    let expected = abs(trend(step) - trend(-step)) / (2 * step) * 3
    let found = try #require(propagation.correlatedTrend)
    #expect(expected > 0.01)
    #expect(abs(found / expected - 1) < 1e-6)
    #expect(try #require(propagation.table.trendUncertainty) > found)
  }

  @Test("Without an earlier year there is no trend")
  func none() {
    #expect(Propagation(model).correlatedTrend == nil)
  }

  @Test("Where nothing is shared, both totals of the trend are the same")
  func nothingShared() throws {
    let (model, base) = try Self.made(
      "活动水平,天然气,5,metered\n活动水平,柴油,8,estimated\ncarbon-per-energy,柴油,4,default\n")
    let propagation = Propagation(model, base: base)
    let (shared, alone) = (propagation.correlatedTrend, propagation.table.trendUncertainty)
    #expect(abs(try #require(shared) - (try #require(alone))) < 1e-9)
    #expect(try #require(alone) > 1)
  }
}

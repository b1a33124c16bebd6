import Accounting
import Findings
import Formulas
import Quantities
import Regulations
import TestSupport
import Testing
import Uncertainties

@Suite("What an account depends on")
struct ModelTests {
  @Test("A factor that two lines share is one source, and moves them together")
  func shared() throws {
    let model = try SmallModel.made(SmallModel.normal)
    let factors = model.sources.filter { $0.kind == .factor }
    #expect(factors.map(\.value) == [0.538, 0.683])
    #expect(model.sources.count { $0.kind == .activity } == 4)

    let propagation = Propagation(model)
    let (cement, lime) = (1500 * 0.538, 1000 * 0.683)
    #expect(abs(model.total - (cement + lime)) < 1e-9)
    let expected = 10 * (cement * cement + lime * lime).squareRoot() / (cement + lime)
    #expect(abs(propagation.correlated - expected) < 1e-9)
    #expect(abs(propagation.uncorrelated - expected) < 1e-9)
  }

  @Test("Activity data of separate lines are independent, so that two are surer than one")
  func independent() throws {
    let model = try SmallModel.made("of,percent,reason\n活动水平,10,a\nEF,0,b\n")
    let table = Propagation(model).table
    let cement = try #require(table.rows.first)
    let expected = 10 * (1_000_000.0 + 250_000).squareRoot() / 1500
    #expect(abs(cement.activity - expected) < 1e-9)
    #expect(cement.factor == 0)
  }

  @Test(
    "What is declared of a shared value holds, whichever line comes first",
    arguments: [["锅炉,工业", "客车,交通运输"], ["客车,交通运输", "锅炉,工业"]])
  func precedence(lines: [String]) throws {
    let model = try SmallModel.made(
      "of,category,fuel,percent,reason\ncarbon-per-energy,1.1.4,天然气,3,measured\n",
      table: "fossil-combustion-co2",
      "条目,部门,燃料,数量,单位\n"
        + lines.map { "\($0),天然气,100,万m3\n" }.joined())
    let carbon = model.sources.filter { $0.spread?.percent == 3 }
    #expect(carbon.count == 1)
    #expect(model.terms.count { $0.source == model.sources.firstIndex(of: carbon[0]) } == 2)
  }

  @Test("Nothing declared takes the guideline's default, and says so")
  func defaults() throws {
    let model = try SmallModel.made("of,percent,reason\n")
    for source in model.sources {
      guard case .standard(let entry)? = source.spread?.origin else {
        Issue.record("\(source.id) has no default")
        continue
      }
      #expect(entry.category == "2" && entry.percent == 7)
    }
  }

  /// The default of 7 % for carbon is of the emission factor as a whole, oxidation with it.
  @Test("What is held in another's default is nobody's once that other is declared")
  func held() throws {
    let lines = "条目,部门,燃料,数量,单位\n锅炉,工业,柴油,100,吨\n"
    let (plain, declared) = try (
      SmallModel.made("of,percent,reason\n", table: "fossil-combustion-co2", lines),
      SmallModel.made(
        "of,percent,reason\ncarbon-per-energy,3,measured\n", table: "fossil-combustion-co2", lines)
    )
    // Oxidation of diesel: 0.98 in the guide.
    let spreads = [plain, declared].map { model in
      model.sources.first { $0.value == 0.98 }.map { $0.spread?.percent }
    }
    #expect(spreads == [.some(0), .some(nil)])
  }

  @Test("A fuel's default calorific value takes the range of the IPCC's for that fuel")
  func calorificValues() throws {
    let model = try SmallModel.made(
      "of,percent,reason\n", table: "fossil-combustion-co2",
      "条目,部门,燃料,数量,单位\n锅炉,工业,柴油,100,吨\n客车,交通运输,汽油,100,吨\n")
    // The yearbook's values of diesel and gasoline, GJ/t.
    let values = [42.652, 43.07].compactMap { value in model.sources.first { $0.value == value } }
    // Table 1.2 of volume 2: 43.0 (41.4–43.3) and 44.3 (42.5–44.8) TJ/Gg.
    let (diesel, gasoline) = (100 * (43.0 - 41.4) / 43.0, 100 * (44.3 - 42.5) / 44.3)
    #expect(values.count == 2)
    for (value, expected) in zip(values, [diesel, gasoline]) {
      #expect(abs(value.percent - expected) < 0.05, "\(value.id)")
      #expect(value.spread?.distribution == .normal)
    }
  }

  @Test("A calorific value that somebody measured does not take the range of a default")
  func measuredCalorificValue() throws {
    let model = try SmallModel.made(
      "of,percent,reason\n", table: "fossil-combustion-co2",
      "条目,部门,燃料,数量,单位\n锅炉,工业,柴油,100,吨\n",
      factors:
        "parameter,fuel,kind,value,unit,evidence,reason\nnet-calorific-value,柴油,measured,42.9,GJ/t,检测,逐批\n"
    )
    let value = try #require(model.sources.first { $0.value == 42.9 })
    #expect(value.spread == nil)
    let carbon = try #require(model.sources.first { abs($0.value - 0.0202) < 1e-9 })
    #expect(carbon.percent == 7)
  }

  @Test("The sensitivities of the suburb's total are those that moving each source shows")
  func finite() throws {
    let account = try SmallModel.account(
      of: Repository.path("Inventories/example-suburb-2023"))
    let model = UncertaintyModel(account)
    #expect(abs(model.total / account.totals.directEquivalent - 1) < 1e-12)
    let step = 1e-6
    for method in model.methods {
      for (letter, binding) in method.bindings.enumerated() {
        let moved = try #require(Self.results(of: method, letter, by: 1 + step))
        let back = try #require(Self.results(of: method, letter, by: 1 - step))
        let columns = Dictionary(
          method.bindings.map { ($0.variable.letter.symbol, $0.column) },
          uniquingKeysWith: { $1 })
        let gradient = try method.method.formula.expression.read(
          as: GradientReading(columns: columns, count: method.count))
        for line in 0..<method.count {
          let exact = gradient[binding.variable.letter.symbol][line] * binding.column[line]
          let finite = (moved[line] - back[line]) / (2 * step)
          #expect(abs(exact - finite) <= 1e-6 * max(abs(exact), 1e-9), "\(method.id(line))")
        }
      }
    }
  }

  @Test("The same inventory in another folder is drawn the same")
  func elsewhere() throws {
    let copies = try (0..<2).map { _ in try InventoryCopy(of: "Inventories/example-suburb-2023") }
    let models = try copies.map { UncertaintyModel(try SmallModel.account(of: $0.folder)) }
    #expect(copies[0].folder != copies[1].folder)
    #expect(models[0].sources.map(\.id) == models[1].sources.map(\.id))
    #expect(Set(models[0].sources.map(\.id)).count == models[0].sources.count)
    #expect(models[0].sources.allSatisfy { !$0.id.contains("example-suburb") })
    let drawn = models.map { MonteCarlo($0, draws: 500, seed: 2).outcomeInPlace().total }
    #expect(drawn[0] == drawn[1])
  }

  @Test("A source moves the total through every method that goes on with it")
  func linked() throws {
    let copy = try InventoryCopy(of: "Inventories/example-suburb-2023")
    let model = UncertaintyModel(try SmallModel.account(of: copy.folder))
    let pigs = try #require(model.sources.firstIndex { $0.id == "manure-n2o/猪" })
    let terms = model.terms.filter { $0.source == pigs }
    let moved = terms.map(\.sensitivity).reduce(0, +)
    #expect(Set(terms.map { model.rows[$0.row].category }) == ["3.2.1", "3.2.2", "3.4"])

    try copy.replace("animal-pig,46000", with: "animal-pig,92000", in: "activity/manure-n2o.csv")
    let doubled = UncertaintyModel(try SmallModel.account(of: copy.folder))
    #expect(abs((doubled.total - model.total) / moved - 1) < 1e-9)
  }

  @Test("Draws go through linked methods as first order does where that is exact")
  func sampled() async throws {
    let exact = [
      "n2o-manure", "nitrogen-excreted", "manure-not-applied", "manure-leached-share",
      "manure-volatilised-share", "n2o-nitrogen-direct", "volatilised-share", "leached-share",
      "n2o-nitrogen-deposition", "n2o-nitrogen-leaching",
    ].map { "\($0),0,exact\n" }.joined()
    let model = try SmallModel.made(
      "of,percent,reason\nactivity,20,sample\n" + exact, table: "manure-n2o",
      "条目,技术,数量,单位\n猪,animal-pig,10000,头\n奶牛,animal-dairy,800,头\n",
      factors:
        "parameter,kind,value,unit,evidence,reason\nmanure-not-applied,measured,0,1,调查,圈养\n")
    #expect(model.sources.filter { $0.percent > 0 }.count == 2)
    let propagation = Propagation(model)
    let outcome = await MonteCarlo(model, draws: 20_000, seed: 7).outcome()
    let half = 1.959_963_984_540_054 * outcome.total.deviation
    #expect(abs(outcome.total.mean / model.total - 1) < 1e-3)
    #expect(abs(half / (propagation.correlated / 100 * model.total) - 1) < 0.03)
  }

  private static func results(
    of method: MethodAccount, _ letter: Int, by factor: Double
  ) -> Column? {
    let columns = method.bindings.enumerated().map { index, binding -> (Symbol, Column) in
      let values = binding.column.values(count: method.count)
      return (
        binding.variable.letter.symbol, .each(index == letter ? values.map { $0 * factor } : values)
      )
    }
    return try? method.method.formula.expression.read(
      as: ColumnReading(
        columns: Dictionary(columns, uniquingKeysWith: { $1 }), count: method.count))
  }
}

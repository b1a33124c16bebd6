import Accounting
import Findings
import Formulas
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

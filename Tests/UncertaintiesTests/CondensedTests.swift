import Accounting
import TestSupport
import Testing
import Uncertainties

/// Three lime works of unlike sizes, told apart by their names alone.
@Suite("Long tables that were added up")
struct CondensedTests {
  @Test("spread as their lines do together, not as one line of that size")
  func spread() throws {
    let copy = try InventoryCopy([
      "inventory.yaml": """
      name: { zh: 试算, en: Sample }
      entity: { kind: district, code: "310199", name: { zh: 试算区, en: Sample }, regions: ["310000", CN] }
      year: 2023
      guideline: provincial-2011

      """,
      "activity/lime-process-co2.csv": "条目,数量,单位\n一厂,400,t\n二厂,800,t\n三厂,100,t\n",
      "uncertainty.csv": "of,percent,reason\nactivity,10,sample\nEF,0,exact\n",
    ])
    let account = try SmallModel.account(of: copy.folder)
    let apart = try #require(Propagation(account))
    let together = try #require(Propagation(account.condensed(above: 0)))
    // 10 % of each: 40, 80 and 10 tonnes of 1,300.
    let expected = 100 * (1600.0 + 6400 + 100).squareRoot() / 1300
    #expect(together.model.sources.count < apart.model.sources.count)
    #expect(abs(apart.uncorrelated - expected) < 1e-9)
    #expect(abs(together.uncorrelated - expected) < 1e-9)
  }
}

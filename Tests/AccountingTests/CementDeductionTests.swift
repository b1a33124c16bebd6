import Findings
import TestSupport
import Testing

@testable import Accounting

/// Substitutes of a cement works, which have a category of their own.
@Suite("A deduction larger than what it is taken off from")
struct CementDeductionTests {
  private func codes(slag: String) throws -> [String] {
    let copy = try InventoryCopy(
      [
        "inventory.yaml": """
        name: { zh: 示例水泥厂2024年温室气体清单, en: Example cement works 2024 }
        entity: { kind: enterprise, code: "91310000MA0000000Y", name: { zh: 示例水泥厂, en: Example works }, regions: ["310000", CN] }
        year: 2024
        guideline: mee-cement-2024

        """,
        "activity/cement-clinker-co2.csv":
          "条目,技术,数量,单位,凭证\n一线,clinker-portland,1000000,t,e\n",
        "activity/cement-substitute-co2.csv":
          "条目,技术,数量,单位,凭证\n一线,carbide-slag,\(slag),t,e\n",
      ], named: "cement-2024")
    return ProblemInventory.account(of: copy.folder).1.map(\.code.rawValue)
  }

  @Test("is told at the category above both, and a smaller one is not")
  func parent() throws {
    #expect(try codes(slag: "1500000").contains("removed-more"))
    #expect(try !codes(slag: "40000").contains("removed-more"))
  }
}

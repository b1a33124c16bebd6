import Foundation
import TestSupport
import Testing

@Suite("Calculation sheets hold no result that is only a number")
struct FormulaCellTests {
  @Test(
    "Letters, results and totals are formulas; numbers are inputs only", arguments: Example.allCases
  )
  func noLiterals(example: Example) throws {
    let book = try #require(try Recalculated.once().cached[example])
    let sheets = book.filter { $0.value.isCalculation }
    let tables = sheets.values.flatMap(\.values).count { $0.words == "填报的活动水平" }
    #expect(tables >= 8)

    for (name, sheet) in sheets {
      let inputs = sheet.filter { Self.inputs.contains($0.value.words) }.keys.map(Self.column)
      let literals = sheet.filter { address, cell in
        cell.number != nil && cell.formula == nil && !inputs.contains(Self.column(address))
      }
      #expect(literals.isEmpty, "\(name): \(literals.keys.sorted())")
      #expect(sheet.contains { $0.value.formula != nil }, "\(name)")
    }
  }

  @Test("A quantity from the balance is a reference to it, not a copy")
  func balanceIsReferred() throws {
    let sheet = try #require(try Recalculated.once().cached[.shanghai]?["化石燃料燃烧CO2"])
    let head = try #require(sheet.first { $0.value.words == "填报的活动水平" }?.key)
    let quantities = sheet.filter {
      Self.column($0.key) == Self.column(head) && $0.value.number != nil
    }

    #expect(quantities.count > 60)
    #expect(quantities.allSatisfy { $0.value.formula?.contains("能源平衡表") == true })
  }

  @Test("Totals of the summary are formulas too", arguments: Example.allCases)
  func summary(example: Example) throws {
    let sheet = try #require(try Recalculated.once().cached[example]?["汇总"])
    let literals = sheet.filter { $0.value.number != nil && $0.value.formula == nil }
    #expect(literals.isEmpty, "\(literals.keys.sorted())")
  }

  /// Heads of the columns that a user fills: the line's number, and a table's own quantities.
  private static let inputs: Set = ["序号", "填报的活动水平", "年份"]

  private static func column(_ address: String) -> String {
    String(address.prefix(while: \.isLetter))
  }
}

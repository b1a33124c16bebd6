import Accounting
import Documents
import Findings
import Inventories
import Regulations
import TestSupport
import Testing

@testable import Reporting

@Suite("The report of an enterprise")
struct EnterpriseReportTests {
  private static let name = "example-measured-steam-2023"
  private static let template = Repository.path("Templates/enterprise-inventory")
  private let context: ReportContext

  init() throws { context = try SampleReport(Self.name).context }

  @Test("Every evidence of activity data stands beside its quantity")
  func evidence() throws {
    for method in context.account.methods where method.lines.hasEvidence {
      let table = try #require(CalculationTables().table(of: method, in: context))
      let column = try #require(table.columns.firstIndex { $0.id == "evidence" })
      let item = try #require(table.columns.firstIndex { $0.id == "item" })
      let rows = table.rows.filter { $0.role != .total }
      let shown = Dictionary(
        rows.map { ($0.cells[item].printed, $0.cells[column].printed) }
      ) { first, _ in first }
      for line in 0..<method.count {
        #expect(shown[context.itemName(line, of: method)] == method.lines.evidence(of: line))
      }
    }
    let table = try #require(
      CalculationTables().table(of: method("steam-heat"), in: context))
    #expect(table.rows.first?.cells.contains { $0.printed == "蒸汽结算单（示例）" } == true)
  }

  @Test(
    "What only goes on to other methods has no columns of categories, what counts has",
    arguments: [("steam-heat", false), ("green-certificates", false), ("purchased-heat-co2", true)])
  func categories(id: String, has: Bool) throws {
    let table = try #require(
      CalculationTables().table(of: method(id), in: context))
    let ids = table.columns.map(\.id)
    #expect(ids.contains("category") == has)
    #expect(ids.contains("category-name") == has)
    #expect(table.rows.allSatisfy { $0.cells.count == ids.count })
    let total = try #require(table.rows.first { $0.role == .total })
    #expect(total.cells.contains { $0.printed == "合计" })
  }

  @Test("The plan has a row for each quantity and each parameter, with what is declared and blanks")
  func plan() throws {
    let method = try self.method("steam-state-heat")
    let table = try #require(DataPlanTables().table(of: method, in: context))
    #expect(table.rows.count == 3)
    let pressure = try #require(
      table.rows.first { $0.cells[0].printed == "p 蒸汽绝对压力" })
    let cells = Dictionary(
      uniqueKeysWithValues: zip(table.columns.map(\.id.rawValue), pressure.cells))
    #expect(cells["value"]?.value == 1400)
    #expect(cells["unit"]?.printed == "kPa")
    #expect(cells["provenance"]?.printed == "实测值")
    #expect(cells["how"]?.printed == "压力表读数1.3 MPa加0.1 MPa，逐月按质量加权平均（虚构）")
    #expect(cells["evidence"]?.printed == "蒸汽压力记录（示例）")
    #expect(cells["responsible"]?.printed == "示例丙")
    for blank in ["instrument", "accuracy", "frequency", "missing", "cross-check"] {
      #expect(cells[blank]?.isEmpty == true, "\(blank)")
    }
  }

  @Test("A default of the guideline is not metered, and a quantity of other methods neither")
  func notMetered() throws {
    let heat = try #require(
      DataPlanTables().table(of: method("purchased-heat-co2"), in: context))
    let instrument = try #require(heat.columns.firstIndex { $0.id == "instrument" })
    #expect(heat.rows.count == 6)
    #expect(heat.rows.allSatisfy { $0.cells[instrument].printed == "—" })
  }

  @Test("Values of the plan are those of the sheets they are in, by reference")
  func live() throws {
    for table in DataPlanTables().tables(in: context) {
      let value = try #require(table.columns.firstIndex { $0.id == "value" })
      #expect(table.rows.allSatisfy { $0.cells[value].sheetFormula != nil }, "\(table.title)")
    }
  }

  @Test("The plan is in the workbook, open to be filled in, and in the documents")
  func published() throws {
    let (made, findings) = try SampleReport(Self.name).publication(Self.template)
    let publication = try #require(made, "\(findings)")
    let sheet = try #require(
      publication.workbooks[0].sheets.first { $0.name == "数据质量控制计划" })
    let tables = sheet.blocks.tables.filter { $0.id.rawValue.hasPrefix("data-plan-") }
    #expect(tables.count == context.account.methods.filter { $0.count > 0 }.count)
    #expect(!sheet.isProtected)
    let document = try #require(publication.documents.first { $0.file == "report.md" }).document
    let plans = document.sections.flatMap(\.blocks.tables)
      .filter { $0.id.rawValue.hasPrefix("data-plan-") }
    #expect(plans.count == tables.count)
    #expect(plans.allSatisfy { $0.columns.contains { $0.id == "instrument" } })
  }

  @Test("An explanation says what a function is, in which units, and that the pressure is absolute")
  func function() throws {
    let position = try #require(
      context.account.methods.firstIndex { $0.method.id == "steam-saturated-heat" })
    let text = LineExplanation(LineReference(method: position, line: 0), in: context).document
      .sections.flatMap(\.blocks).map { "\($0)" }.joined()
    #expect(text.contains("SATURATED：饱和蒸汽的焓，由绝对压力（MPa，即表压加0.1 MPa）"))
  }

  private func method(_ id: String) throws -> MethodAccount {
    try #require(context.account.methods.first { $0.method.id == id })
  }
}

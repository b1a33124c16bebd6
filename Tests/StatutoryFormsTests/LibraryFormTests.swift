import Findings
import Regulations
import StatutoryForms
import TestSupport
import Testing

@Suite("The library's statutory forms")
struct LibraryFormTests {
  private static let folders = RegulationFolders(
    library: Repository.path("Sources/RegulationLibrary"))

  private static let loaded: (form: StatutoryForm?, findings: [Finding]) = {
    var loader = StatutoryFormLoader(folders)
    return loader.load("energy-utilisation")
  }()

  private var form: StatutoryForm { get throws { try #require(Self.loaded.form) } }

  @Test("The energy utilisation report reads without a finding")
  func reads() throws {
    #expect(Self.loaded.findings.isEmpty)
    #expect(try form.tables.count == 15)
    #expect(try form.carriers.carriers.count == 49)
  }

  @Test("Every rule that a program decides says what must hold")
  func rules() throws {
    for rule in try form.rules {
      #expect((rule.decidedBy == .program) == !rule.clauses.isEmpty, "\(rule.id)")
    }
    #expect(try form.rules.filter { $0.decidedBy == .program }.count > 35)
  }

  @Test(
    "What holds from year to year are columns that the form has, and none of the year's numbers")
  func stays() throws {
    let blocks = try form.allTables.flatMap(\.blocks).filter { !$0.stays.isEmpty }
    #expect(blocks.count == 6)
    for block in blocks {
      #expect(block.stays.allSatisfy { block.column($0) != nil }, "\(block.stays)")
    }
    let unit = try #require(form.table("basic")?.blocks.first)
    #expect(!unit.stays.contains("fixed-assets") && !unit.stays.contains("year"))
  }

  @Test("Every table lists the columns that the form numbers, in their order")
  func numbers() throws {
    let table = try #require(form.table("energy-structure"))
    let numbers = table.blocks[0].columns.compactMap(\.number)
    #expect(
      numbers == ["甲", "乙", "丙", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "丁"])
  }

  @Test("A name of nothing is told with the formula that speaks of it")
  func unknownName() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      rule: C-01
      name: { zh: 错, en: wrong }
      tables: [energy-structure]
      holds: energy-structure.consumd = energy-structure.purchased
      severity: error
      standing: unverified
      decided-by: program
      source: energy-utilisation-2008
      """, to: "Forms/energy-utilisation/rules/C-01.yaml")
    var loader = StatutoryFormLoader(
      RegulationFolders(
        library: Repository.path("Sources/RegulationLibrary"), overlays: [folder.path]))
    let findings = loader.load("energy-utilisation").1
    #expect(findings.map(\.code.rawValue) == ["form-formula"])
    #expect(findings.first?.arguments["near"] == "energy-structure.consumd")
  }

  @Test("There is no form of a name nobody gave")
  func noForm() {
    var loader = StatutoryFormLoader(Self.folders)
    #expect(loader.load("energy-utilization").0 == nil)
  }
}

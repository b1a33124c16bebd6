import Accounting
import Findings
import Inventories
import RegulationLibrary
import Regulations
import TestSupport
import Testing

@Suite("Long tables are added up where only names tell lines apart")
struct CondensingTests {
  private static let head = """
    name: { zh: 试算, en: Trial }
    entity: { kind: district, code: "310000", name: { zh: 试, en: T }, regions: ["310000", CN] }
    year: 2021
    guideline: provincial-2011
    """

  /// Sixty lines of two fuels in two units, told apart by their names alone.
  private static let lines =
    "line,sector,fuel,quantity,unit\n"
    + (0..<60).map { line in
      let fuel = line.isMultiple(of: 2) ? "柴油" : "天然气"
      let unit = line.isMultiple(of: 2) ? (line.isMultiple(of: 4) ? "t" : "万吨") : "万m3"
      return "\(line),industry,\(fuel),\(line + 1).25,\(unit)\n"
    }.joined()

  private func account() throws -> EmissionAccount {
    let folder = try TemporaryFolder()
    try folder.write(Self.head, to: "inventory.yaml")
    try folder.write(Self.lines, to: "activity/fossil-combustion-co2.csv")
    var loader = InventoryLoader(folder.path)
    let inventory = try #require(loader.load().0)
    var regulations = RegulationLoader(
      RegulationFolders(library: Repository.path("Sources/RegulationLibrary")))
    let (regulation, _) = regulations.load(guideline: "provincial-2011")
    var accountant = Accountant(inventory, under: regulation)
    return try #require(accountant.account().0)
  }

  @Test("and yield together what they yield apart")
  func sameTotals() throws {
    let account = try account()
    let condensed = account.condensed(above: 10)
    let (before, after) = (account.totals.directEquivalent, condensed.totals.directEquivalent)

    #expect(account.methods(.sectoral).map(\.count) == [60])
    #expect(condensed.methods(.sectoral).map(\.count) == [3])
    #expect(condensed.methods(.sectoral)[0].lines.labels.names == ["×15", "×30"])
    #expect(abs(before - after) <= 1e-12 * before)
  }

  @Test("and are left alone when they are few")
  func fewLines() throws {
    #expect(try account().condensed(above: 60).methods(.sectoral).map(\.count) == [60])
  }
}

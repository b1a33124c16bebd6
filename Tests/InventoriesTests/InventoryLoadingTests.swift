import Findings
import Foundation
import Inventories
import Parsing
import TestSupport
import Testing

@Suite("An inventory")
struct InventoryLoadingTests {
  @Test func `is read whole from its folder`() throws {
    let sample = try SampleInventory()
    let (loaded, findings) = sample.load()
    let inventory = try #require(loaded)
    #expect(findings.isEmpty, "\(findings)")
    #expect(inventory.id == URL(fileURLWithPath: sample.folder.path).lastPathComponent)
    #expect(inventory.name.en == "Example district 2023")
    #expect(inventory.entity.kind == .district)
    #expect(inventory.entity.regions == ["310000", "grid-east", "CN"])
    #expect((inventory.year, inventory.baseYear) == (2023, 2020))
    #expect(inventory.guideline.value == "provincial-2011")
    #expect(
      inventory.guideline.place == Place(file: sample.path("inventory.yaml"), line: 9, column: 12))
    #expect(inventory.extraMethods.map(\.value) == ["heat-import-co2"])
    #expect(inventory.treatments.first?.alternative == .combusted)
    #expect(inventory.people.first?.role == .prepared)
    #expect(inventory.language == .zh)
    #expect(inventory.regulationFolder == nil)
    #expect(inventory.files.count == 7)
  }

  @Test func `keeps a blank cell of its balance out, for it is not zero`() throws {
    let balance = try #require(try SampleInventory().load().inventory?.balance)
    #expect(balance.cells.map(\.quantity) == [-12.5, 3.25])
    #expect(balance.cells[1].row == "工业" && balance.cells[1].unit == "万吨")
    #expect(balance.cells[1].note == "含水泥")
    #expect(balance.cells[1].place.line == 4)
    #expect(balance.comments == ["来源：示例统计年鉴"])
  }

  @Test func `reads activity data by columns, with the unit of the header`() throws {
    let table = try #require(try SampleInventory().load().inventory?.activities.first)
    #expect(table.method.value == "heat-import-co2")
    #expect(table.count == 2)
    #expect(table.headerUnit == "GJ")
    #expect(table.lines[1] == "外购热水" && table.sectors[1] == "商业")
    #expect(table.quantities.values == [1250, 80.5])
    #expect(table.place(1, "quantity").line == 3)
  }

  @Test func `reads factors, figures, notation keys and answers`() throws {
    let inventory = try #require(try SampleInventory().load().inventory)
    #expect(inventory.factors.map(\.kind) == [.measured, .proxy])
    #expect(inventory.factors[0].value == 20.9 && inventory.factors[0].unit.value == "GJ/t")
    #expect(inventory.factors[1].proxy.value == "洗中煤" && inventory.factors[1].value == nil)
    #expect(inventory.reported.first?.tolerance == 0.5)
    #expect(inventory.notation.map(\.key) == [.notOccurring, .includedElsewhere])
    #expect(inventory.notation[1].countedIn == "1.1")
    #expect(inventory.answers.first?.person == "王五")
  }

  @Test func `needs only its head`() throws {
    let nothing = [
      "balance.csv", "activity/heat-import-co2.csv", "factors.csv", "reported.csv", "notation.csv",
      "answers.csv",
    ].map { ($0, String?.none) }
    let (loaded, findings) = try SampleInventory(Dictionary(uniqueKeysWithValues: nothing)).load()
    let inventory = try #require(loaded)
    #expect(findings.isEmpty)
    #expect(inventory.balance == nil)
    #expect(inventory.activities.isEmpty && inventory.factors.isEmpty && inventory.answers.isEmpty)
  }

  @Test func `may bring regulation of its own`() throws {
    let sample = try SampleInventory(["regulations/Fuels/fuels.yaml": "fuels: {}\n"])
    #expect(sample.load().inventory?.regulationFolder == sample.path("regulations"))
  }

  @Test func `is missed when there is no such folder, or a file in its place`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x", to: "file")
    for (path, code) in [(folder.path + "/none", "missing-folder"), (file, "not-a-folder")] {
      var loader = InventoryLoader(path)
      let (inventory, findings) = loader.load()
      #expect(inventory == nil)
      #expect(findings.map(\.code.rawValue) == [code])
      #expect(findings.first?.arguments["folder"] == .text(path))
    }
  }

  @Test func `is missed when its folder has no head`() throws {
    let sample = try SampleInventory(["inventory.yaml": nil])
    #expect(sample.load().inventory == nil)
    #expect(sample.problems() == ["inventory.yaml missing-file"])
  }
}

import Foundation
import TestSupport
import Testing

@Suite("tanpan reconcile")
struct ReconcileCommandTests {
  private static let district = Repository.path("Inventories/example-district-2023")

  /// A works with coal, lorries and electricity in the example district.
  private func works() throws -> InventoryCopy {
    try InventoryCopy(
      [
        "inventory.yaml": """
        name: { zh: 示例厂, en: Example works }
        entity:
          kind: enterprise
          code: 91310000000000001Y
          name: { zh: 示例厂, en: Example works }
          regions: ["310199", "310000", grid-east, CN]
        year: 2023
        guideline: general-industry-2015

        """,
        "activity/enterprise-fuel-combustion-co2.csv": """
        条目,部门,燃料,数量,单位
        锅炉,,柴油,1200,t
        车队,transport,柴油,300,t

        """,
        "activity/purchased-electricity-co2.csv": "条目,数量,单位\n总表,5200,万千瓦时\n",
      ], named: "works")
  }

  private func run(_ arguments: [String]) throws -> Command {
    try Command.run(Executable.tanpan, ["reconcile"] + arguments)
  }

  @Test("tells in words of either language where the tonnes are, and ends with 0")
  func tells() throws {
    let works = try works()
    let run = try run([Self.district, works.folder])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("地区统计与企业填报对账"))
    #expect(run.output.contains("1.1.3.1"))
    #expect(!run.output.contains("reconcile-status") && !run.output.contains("reconcile-column"))
    let english = try self.run([Self.district, works.folder, "--language", "en"])
    #expect(english.status == 0)
    #expect(english.output.contains("claimed by nobody"))
    #expect(english.errors.contains("reconcile-factor"))
  }

  @Test("prints JSON whose parts are what the unit filed")
  func json() throws {
    let works = try works()
    let run = try run([Self.district, works.folder, "--format", "json"])
    let record = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let units = try #require(record["units"] as? [[String: Any]])
    let filed = try #require(units.first?["filed"] as? Double)
    let statuses = try #require(record["statuses"] as? [String: Double])
    #expect(filed > 0)
    #expect(abs(statuses.values.reduce(0, +) - filed) < 1e-9 * filed)
    let findings = try #require(record["findings"] as? [String: Any])
    let told = try #require(findings["findings"] as? [[String: Any]])
    #expect(told.compactMap { $0["code"] as? String }.contains("reconcile-factor"))
    let ledger = try #require(record["ledger"] as? [[String: Any]])
    let parts = ledger.compactMap { $0["equivalent"] as? Double }.reduce(0, +)
    #expect(abs(parts - filed) < 1e-9 * filed)
    #expect(
      Set(ledger.compactMap { $0["category"] as? String }).isSuperset(of: [
        "1.1.3.1", "1.1.4", "M.4",
      ]))
  }

  @Test("writes the same four files each time")
  func files() throws {
    let works = try works()
    let room = try TemporaryFolder()
    for name in ["one", "two"] {
      let run = try run([Self.district, works.folder, "--output", "\(room.path)/\(name)"])
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.split(separator: "\n").count == 4)
    }
    for ending in ["xlsx", "md", "txt", "json"] {
      let files = ["one", "two"].map { "\(room.path)/\($0)/reconcile.\(ending)" }
      let contents = files.map { FileManager.default.contents(atPath: $0) }
      #expect(contents[0] != nil && contents[0] == contents[1], "\(ending)")
    }
  }

  @Test("ends with 1 where the units cannot be held against it, with 2 where nothing can be read")
  func trouble() throws {
    let works = try works()
    let swapped = try run([works.folder, Self.district])
    #expect(swapped.status == 1)
    #expect(swapped.errors.contains("reconcile-not-district"))
    #expect(try run([Self.district, "no-such-folder"]).status == 2)
    #expect(try run([Self.district]).status == 2)
    let room = try InventoryCopy(of: "Inventories/example-district-2023")
    try room.write("单位,比例\nworks,0.5\n", to: "units.csv")
    let refused = try run([room.folder, works.folder])
    #expect(refused.status == 2)
    #expect(refused.errors.contains("units.csv:1"))
  }

  @Test("says nothing of units.csv where it is checked or reported")
  func units() throws {
    let copy = try InventoryCopy(of: "Inventories/example-district-2023")
    try copy.write("单位,区内比例\nworks,0.5\n", to: "units.csv")
    let run = try Command.run(Executable.tanpan, ["check", copy.folder])
    #expect(run.status == 0)
    #expect(!(run.output + run.errors).contains("units.csv"))
    let works = try works()
    let json = try self.run([copy.folder, works.folder, "--format", "json"])
    let whole = try self.run([Self.district, works.folder, "--format", "json"])
    #expect(json.status == 0 && json.output != whole.output)
    #expect(json.output.contains("\"outside\""))
  }
}

import Documents
import Findings
import Regulations
import Rendering
import Reporting
import TestSupport
import Testing

@Suite("The pages of the regulation")
struct RegulationPagesTests {
  let loaded = LoadedRegulation()

  @Test("print a method with its formula, sources and examples", arguments: Language.allCases)
  func method(_ language: Language) throws {
    let entry = try #require(loaded.pages(language).entries(named: "fossil-combustion-co2").first)
    try Snapshot.expect(
      loaded.text(language).text(of: entry), matches: "fossil-combustion-co2.\(language).txt")
  }

  @Test("list as much as the data hold")
  func counts() {
    let rows = loaded.pages(.zh).list.sections.flatMap(\.blocks).tables
      .reduce(into: [:]) { rows, table in rows[table.id.rawValue, default: 0] += table.rows.count }
    #expect(rows["guidelines"] == loaded.regulation.guidelines.count)
    #expect(rows["methods"] == methodsByGuideline)
    #expect(rows["factor-sets"] == loaded.regulation.factorSets.count)
    #expect(rows["gwp-sets"] == loaded.regulation.gwpSets.count)
    #expect(rows["trees"] == loaded.regulation.trees.count)
  }

  /// A guideline has the methods of its folder, and those it lists from other folders.
  private var methodsByGuideline: Int {
    let regulation = loaded.regulation
    return regulation.guidelines.values.map { guideline in
      let own = regulation.methods.values.filter { $0.guideline == guideline.id }.map(\.id)
      return Set(own + guideline.methods).count
    }.reduce(0, +)
  }

  @Test("count every value of a factor set as official, secondary, unverified or unknown")
  func standings() throws {
    let table = try #require(
      loaded.pages(.en).list.sections.first { $0.id == "factor-sets" }?.blocks.tables.first)
    for row in table.rows {
      let set = try #require(loaded.regulation.factorSets[row.cells[0].printed])
      let counted = row.cells.compactMap(\.value).reduce(0, +)
      #expect(counted == Double(set.values.count), "\(set.id)")
    }
  }

  @Test("have a page for every entry that can be named")
  func entries() {
    let regulation = loaded.regulation
    let ids = [
      Array(regulation.guidelines.keys), Array(regulation.methods.keys),
      Array(regulation.factorSets.keys), Array(regulation.fuels.keys),
      Array(regulation.gwpSets.keys), Array(regulation.trees.keys), Array(regulation.sources.keys),
    ]
    let pages = loaded.pages(.zh)
    #expect(ids.joined().filter { pages.entries(named: $0).isEmpty } == [])
    #expect(pages.entries(named: "柴油").first?.title == "柴油")
  }

  @Test("suggest the nearest name for one that is unknown")
  func suggestion() {
    let finding = loaded.pages(.zh).unknown("fossil-combustion-co")
    #expect(finding.arguments["nearest"] == "fossil-combustion-co2")
    #expect(loaded.messages.remedy(of: finding, in: .zh).contains("fossil-combustion-co2"))
    #expect(loaded.pages(.zh).unknown("x?").arguments["nearest"] == nil)
  }

  @Test("show every value of a set, those nobody knows included")
  func values() throws {
    let id = "grid-electricity-provincial"
    let set = try #require(loaded.regulation.factorSets[id])
    let table = try #require(
      loaded.pages(.zh).entries(named: id).first?.sections.flatMap(\.blocks).tables.first)
    #expect(table.rows.count == set.values.count)
    let shanghai = table.rows.map { $0.cells.map(\.printed) }.filter { $0.contains("上海") }
    #expect(shanghai.contains { $0.contains("2023") && $0.contains("0.5737") })
  }

  @Test("leave no key without a word", arguments: Language.allCases)
  func labels(_ language: Language) {
    let words = loaded.pages(language).files.map(\.document) + [loaded.pages(language).list]
    let tables = words.flatMap(\.sections).flatMap(\.blocks).tables
    let headings =
      tables.flatMap(\.columns).map(\.heading) + words.flatMap(\.sections).map(\.heading)
    let keys = headings.filter { $0.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil }
    #expect(Set(keys).subtracting(["ipcc-2006", "gpc"]) == [])
    #expect(tables.allSatisfy { $0.columns.allSatisfy { !$0.heading.isEmpty } })
  }

  @Test("name every technology and region that factors are limited to")
  func choices() {
    let keys = loaded.regulation.factorSets.values.flatMap(\.values).map(\.keys)
    let wanted =
      keys.flatMap(\.technologies).map { "technology-\($0)" }
      + keys.flatMap(\.regions).map { "region-\($0)" }
      + loaded.regulation.factorSets.values.map { "parameter-\($0.parameter)" }
    #expect(Set(wanted).filter { loaded.messages.messages[$0] == nil } == [])
  }

  @Test("have no column that is empty from top to bottom")
  func noEmptyColumns() {
    for file in loaded.pages(.zh).files {
      for table in file.document.sections.flatMap(\.blocks).tables {
        for position in table.columns.indices {
          #expect(
            table.rows.contains { !$0.cells[position].isEmpty },
            "\(file.name) \(table.id.rawValue) \(table.columns[position].heading)")
        }
      }
    }
  }

  @Test("say of every guideline what is in and what is not")
  func coverage() throws {
    let coverage = loaded.pages(.en).coverage
    let rows = coverage.rows.map { $0.cells.map(\.printed) }
    let counts = try #require(coverage.columns.firstIndex { $0.heading == "Methods" })
    let methods = rows.compactMap { Int($0[counts]) }.reduce(0, +)
    #expect(methods == methodsByGuideline)
    #expect(rows.contains { $0[1] == "Waste" && $0[2] == "in" })
    let declared = loaded.regulation.guidelines["provincial-2025"]?.name.en ?? ""
    #expect(rows.contains { $0.first == declared && $0[2].contains("declared") })
  }
}

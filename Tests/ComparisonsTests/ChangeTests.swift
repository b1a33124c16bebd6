import Accounting
import Comparisons
import Findings
import Regulations
import TestSupport
import Testing

@Suite("What differs")
struct ChangeTests {
  @Test("in quantity, factor and presence is told by line, with the column that holds its effect")
  func lines() throws {
    let comparison = try Example.district.comparison { copy in
      try copy.multiplyLine(of: "balance.csv", with: "建筑业,柴油,", by: "2")
      try copy.removeLine(of: "balance.csv", with: "建筑业,汽油,")
      try copy.replace("measured,22350,", with: "measured,23000,", in: "factors.csv")
    }
    let changes = try comparison.changes(of: "fossil-combustion-co2")

    #expect(changes["construction/diesel"]?.map(\.subject) == [.quantity])
    #expect(changes["construction/diesel"]?.map(\.part) == [.activity])
    #expect(changes["construction/gasoline"]?.map(\.kind) == [.removed])
    #expect(changes["construction/gasoline"]?.map(\.part) == [.boundary])
    #expect(changes["thermal-power/raw-coal"]?.map(\.part) == [.factor])
    #expect(
      Set(changes.keys)
        == [
          "construction/diesel", "construction/gasoline", "thermal-power/raw-coal",
          "heat-supply/raw-coal",
        ])
  }

  @Test("in the unit alone is told as that, and has no effect at all")
  func units() throws {
    let comparison = try Example.district.comparison { copy in
      try copy.replace(
        "秸秆省柴灶,秸秆,efficient-stove,1.20,万吨", with: "秸秆省柴灶,秸秆,efficient-stove,12000,吨",
        in: "activity/biomass-ch4.csv")
      try copy.replace(
        "秸秆传统灶,秸秆,traditional-stove,0.35,万吨", with: "秸秆传统灶,秸秆,traditional-stove,3500000,kg",
        in: "activity/biomass-ch4.csv")
      try copy.replace("建筑业,柴油,1.20,万吨", with: "建筑业,柴油,12000,吨", in: "balance.csv")
      try copy.replace("measured,22350,kJ/kg", with: "measured,22.35,GJ/t", in: "factors.csv")
    }
    let changes = comparison.methods.flatMap(\.changes)

    #expect(changes.count > 2)
    #expect(changes.allSatisfy { $0.kind == .unit && $0.part == nil })
    #expect(comparison.declared.map(\.field) == [.unit, .unit])
    #expect(comparison.allSplits.allSatisfy { $0.parts.allSatisfy { $0 == 0 } })
    #expect(!comparison.isNothing)
  }

  @Test("in where a value comes from is told though the value is the same")
  func sources() throws {
    let comparison = try Example.district.comparison { copy in
      try copy.replace("supplier,35200,kJ/m3", with: "measured,35200,kJ/m3", in: "factors.csv")
    }
    let changes = comparison.methods.flatMap(\.changes)
    #expect(!changes.isEmpty)
    #expect(changes.allSatisfy { $0.kind == .source && $0.part == nil })
    #expect(comparison.withIndirect.isNothing)
  }

  @Test("in a treatment moves a line into the total or out of it: that is the boundary")
  func treatment() throws {
    let comparison = try Example.district.comparison { copy in
      try copy.replace("  treat: combusted", with: "  treat: feedstock", in: "inventory.yaml")
      try copy.replace(
        "  alternative: feedstock", with: "  alternative: combusted", in: "inventory.yaml")
    }
    let changes = try comparison.changes(of: "fossil-combustion-co2")
    #expect(changes["industry/coke"]?.map(\.subject) == [.counting])
    #expect(comparison[.direct][.boundary] < 0)
    #expect(comparison[.direct].parts.dropFirst().allSatisfy { $0 == 0 })
    #expect(comparison.declared.map(\.field) == [.treat, .alternative])
  }

  @Test("in head, people, notation, answers, figures and factors is told part by part")
  func declared() throws {
    let comparison = try Example.district.comparison { copy in
      try copy.replace("base-year: 2021", with: "base-year: 2020", in: "inventory.yaml")
      try copy.replace(
        "name: 示例乙, date: \"2024-06-03\"", with: "name: 示例乙, date: \"2024-06-04\"",
        in: "inventory.yaml")
      try copy.replace("4.1.2,NE,,有经济林", with: "4.1.2,NO,,有经济林", in: "notation.csv")
      try copy.replace("示例区无国际机场", with: "本区无国际机场", in: "answers.csv")
      try copy.replace(",70.9,万吨二氧化碳", with: ",71.9,万吨二氧化碳", in: "reported.csv")
      try copy.replace(
        "检测报告SL-2023-001至012（示例）,入炉煤逐月", with: "检测报告SL-2023-013（示例）,入炉煤逐月", in: "factors.csv")
    }
    let told = comparison.declared.map { "\($0.subject.rawValue) \($0.field.rawValue)" }
    #expect(
      told == [
        "head base-year", "person date", "factor evidence", "notation key", "answer answer",
        "reported value",
      ])
    #expect(comparison.declared[3].category == "4.1.2")
    #expect(comparison.declared[3].before == .text(LocalizedText("NE")))
    #expect(comparison.methods.flatMap(\.changes) == [])
  }

  @Test("in a formula is told once, with both formulas")
  func formulas() throws {
    let comparison = try Example.shanghai.comparison { copy in
      try copy.overlay(
        "Guidelines/provincial-2011/methods/mobile-n2o.yaml", replacing: "is: FC × NCV × EF",
        with: "is: FC × NCV × EF × 0.5")
    }
    let change = try #require(comparison.declared.first { $0.field == .formula })
    #expect(change.subject == .method)
    #expect(change.before == .text(LocalizedText("E = FC × NCV × EF")))
    #expect(change.after == .text(LocalizedText("E = FC × NCV × EF × 0.5")))
  }
}

extension AccountComparison {
  /// The changes of a method's lines, by what the lines are called in it.
  func changes(of id: String) throws -> [String: [LineChange]] {
    let method = try #require(methods.first { $0.method?.id == id })
    return Dictionary(grouping: method.changes) { change in
      method.line(change.pair).map { $0.account.lines.labels[$0.line] } ?? ""
    }
  }
}

import Foundation
import TestSupport
import Testing

@Suite("The mistakes planted in the example units")
struct UnitMistakesTests {
  private static let units = [
    "steel-works": 1...9, "chemical-plant": 1...8, "office-building": 1...6,
  ]

  @Test(
    "are told, each by the rules of its inventory and its form, and nothing besides",
    arguments: units.keys.sorted())
  func told(_ unit: String) throws {
    let copy = try InventoryCopy(of: Self.folder(of: unit))
    let open = try CheckRecord(of: CheckRecord.run(copy.folder)).open
    let told = open.map { finding in
      let file = finding.place?.file.replacing(copy.folder + "/", with: "") ?? ""
      return Self.text(Self.rule(of: finding), file, finding.place?.line.map { "\($0)" } ?? "")
    }
    let planted = Self.planted(in: unit)
    #expect(told.sorted() == planted.map(\.text).sorted())
    #expect(Set(planted.map(\.mistake)) == Set(Self.units[unit] ?? 0...0))
  }

  @Test("are listed in the example's README, with what tells them", arguments: units.keys.sorted())
  func listed(_ unit: String) throws {
    let path = Repository.path("\(Self.folder(of: unit))/README.md")
    let rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    for planted in Self.planted(in: unit) {
      let row = rows.first { $0.hasPrefix("| \(planted.mistake) |") }
      #expect(row?.contains(planted.told) == true, "\(unit) \(planted.mistake): \(planted.told)")
    }
  }

  private static func folder(of unit: String) -> String {
    "Inventories/example-\(unit)-2023-with-mistakes"
  }

  private static func planted(in unit: String) -> [(mistake: Int, told: String, text: String)] {
    PlantedMistakes.rows(of: "units.csv", ["unit", "mistake", "told", "file", "line"])
      .filter { $0[0] == unit }
      .map { (Int($0[1]) ?? 0, $0[2], text($0[2], $0[3], $0[4])) }
  }

  private static func text(_ told: String, _ file: String, _ line: String) -> String {
    "\(told) \(file):\(line)"
  }

  /// The rule of a form that a finding tells first, or the finding's own code.
  private static func rule(of finding: CheckRecord.Entry) -> String {
    let fact = finding.fact["zh"] ?? ""
    guard finding.code.hasPrefix("form-rule"), let rule = fact.prefixMatch(of: /[A-Z]-[0-9]+/)
    else {
      return finding.code
    }
    return String(rule.output)
  }
}

import Foundation
import TestSupport
import Testing

@Suite("The mistakes planted in an example")
struct MistakesTests {
  @Test("are told, each where it is, and nothing besides")
  func told() throws {
    let copy = try PlantedMistakes.copy(mending: [])
    let open = try CheckRecord(of: CheckRecord.run(copy.folder)).open
    #expect(texts(open, below: copy.folder) == PlantedMistakes.tellings.map(\.text).sorted())
    for telling in PlantedMistakes.tellings {
      let facts = open.filter { text($0, below: copy.folder) == telling.text }.map(\.fact["zh"])
      #expect(facts.contains { $0?.contains(telling.word) == true }, "\(telling.text): \(facts)")
    }
  }

  @Test("are about twenty, of as many kinds")
  func kinds() {
    #expect(PlantedMistakes.mends.map(\.mistake) == Array(1...20))
    #expect(Set(PlantedMistakes.tellings.map(\.mistake)) == Set(1...20))
    #expect(Set(PlantedMistakes.tellings.map(\.code)).count >= 20)
  }

  @Test("are no longer told when all are mended")
  func mended() throws {
    let copy = try PlantedMistakes.copy(mending: Set(PlantedMistakes.mends.map(\.mistake)))
    let open = try CheckRecord(of: CheckRecord.run(copy.folder)).open
    #expect(texts(open, below: copy.folder) == [])
  }

  @Test("go one by one, each with its own findings alone", arguments: 1...20)
  func mendedAlone(_ mistake: Int) throws {
    let copy = try PlantedMistakes.copy(mending: [mistake])
    let open = try CheckRecord(of: CheckRecord.run(copy.folder)).open
    let others = PlantedMistakes.tellings.filter { $0.mistake != mistake }
    // A mend may add or take away lines; places are compared in the test of all.
    #expect(open.map(\.code).sorted() == others.map(\.code).sorted())
  }

  @Test("are listed in the example's README, in both languages")
  func listed() throws {
    let path = Repository.path("\(PlantedMistakes.folder)/README.md")
    let lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    for mistake in 1...20 {
      let rows = lines.filter { $0.hasPrefix("| \(mistake) |") }
      let tellings = PlantedMistakes.tellings.filter { $0.mistake == mistake }.map(\.text)
      #expect(rows.count == 2)
      for row in rows {
        let told = row.components(separatedBy: " | ").last?.replacing(" |", with: "") ?? ""
        #expect(told.replacing("、", with: ", ").components(separatedBy: ", ") == tellings)
      }
    }
  }

  @Test("are in no other example: each is clean, or answers its warnings")
  func clean() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Repository.path("Inventories")
    ).filter { $0.hasPrefix("example-") && !$0.hasSuffix("-with-mistakes") }
    #expect(names.count >= 4)
    for name in names {
      let run = try CheckRecord.run(Repository.path("Inventories/\(name)"))
      #expect(try run.status == 0 && CheckRecord(of: run).open.map(\.code) == [], "\(name)")
    }
  }

  private func texts(_ findings: [CheckRecord.Entry], below folder: String) -> [String] {
    findings.map { text($0, below: folder) }.sorted()
  }

  private func text(_ finding: CheckRecord.Entry, below folder: String) -> String {
    let file = finding.place?.file.replacing(folder + "/", with: "") ?? "—"
    let line = finding.place?.line.map { ":\($0)" } ?? ""
    return "`\(finding.code)` \(file)\(line)"
  }
}

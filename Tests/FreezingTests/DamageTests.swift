import Accounting
import Findings
import Foundation
import Freezing
import Inventories
import Parsing
import Regulations
import TestSupport
import Testing

@Suite("A damaged lock")
struct DamageTests {
  @Test("is told, whatever the damage")
  func told() throws {
    let year = try FrozenCopy.district()
    let whole = year.copy.text(LockFile.name)
    let number = try #require(whole.firstMatch(of: /,0\.[0-9]+,/)?.output)
    let damages = [
      "", "\n", "nothing of a lock", "row\r\n", String(whole.dropLast(70)),
      String(whole.prefix(whole.count / 2)), whole + "line,\r\n",
      whole.replacing(number, with: ",0.5,", maxReplacements: 1),
    ]
    for text in damages {
      #expect(text != whole)
      try year.copy.write(text, to: LockFile.name)
      #expect(try year.codes() == ["lock-damaged"], "\(text.prefix(40))")
    }
    try year.copy.write(Data([0, 0xFF, 0xD0, 0xCF]), to: LockFile.name)
    #expect(try year.codes() == ["lock-damaged"])
  }

  @Test("that is sealed anew is read or told, and never a crash")
  func mutated() throws {
    let year = try FrozenCopy(InventoryCopy(SmallYear.files))
    let lock = year.copy.text(LockFile.name).components(separatedBy: "seal,")[0]
    let words = ["\"", "\r\n", ",", "method,", "value,", "line,", "NaN", "1e999", "-", "×", "[t]"]
    var mutation = Mutation(seed: 7, words: words)
    var read = 0
    for _ in 0..<400 {
      let text = mutation.mutated(lock)
      var findings: [Finding] = []
      let filed = FiledAccount(reading: SourceText(text, named: "inventory.lock"), into: &findings)
      #expect((filed == nil) == findings.contains { $0.code.rawValue == "lock-damaged" })
      guard let filed else { continue }
      read += 1
      let files = FrozenFiles(of: year.filed, in: FrozenCopy.folders(year.copy))
      _ = LockComparison(filed, year.filed, inputs: files.inputs).findings
    }
    #expect(read > 0 && read < 400)
  }

  @Test("in its first lines or its letters is placed")
  func placed() throws {
    let year = try FrozenCopy(InventoryCopy(SmallYear.files))
    let lock = year.copy.text(LockFile.name).components(separatedBy: "seal,")[0]
    for (old, new) in [
      ("format,,,1,", "format,,,2,"), ("year,,,2023,", "year,,,MMXXIII,"),
      (",activity,", ",deed,"), ("FC × NCV", "FC ××"), ("potential,", "potentials,"),
    ] {
      try #require(lock.contains(old), "\(old)")
      var findings: [Finding] = []
      let text = lock.replacing(old, with: new, maxReplacements: 1)
      let source = SourceText(text, named: "inventory.lock")
      #expect(FiledAccount(reading: source, into: &findings) == nil, "\(new)")
      #expect(findings.first?.place?.file == "inventory.lock")
    }
  }
}

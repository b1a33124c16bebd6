import Findings
import Foundation
import Inventories
import TestSupport
import Testing

@Suite("An inventory from another program")
struct InventoryEncodingTests {
  private let text: String

  init() throws {
    text = try #require(SampleInventory.files["balance.csv"] ?? nil)
  }

  private func load(_ bytes: [UInt8]) throws -> (BalanceTable?, [String]) {
    let sample = try SampleInventory()
    try sample.write(bytes, to: "balance.csv")
    return (sample.load().inventory?.balance, sample.problems())
  }

  @Test func `may end its lines as Windows does`() throws {
    let (balance, problems) = try load(Array(text.replacing("\n", with: "\r\n").utf8))
    #expect(balance?.cells.count == 2 && balance?.cells[1].row == "工业")
    #expect(problems.isEmpty)
  }

  @Test func `may begin with a byte order mark`() throws {
    let (balance, problems) = try load([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(balance?.cells.count == 2)
    #expect(problems.isEmpty)
  }

  /// Bytes made by Python's own codec: 项目,能源品种,数量,单位 / 工业,原煤,3.25,万吨.
  @Test func `may be in GB18030, which is noted`() throws {
    let bytes: [UInt8] = [
      0xCF, 0xEE, 0xC4, 0xBF, 0x2C, 0xC4, 0xDC, 0xD4, 0xB4, 0xC6, 0xB7, 0xD6, 0xD6, 0x2C, 0xCA,
      0xFD, 0xC1, 0xBF, 0x2C, 0xB5, 0xA5, 0xCE, 0xBB, 0x0A, 0xB9, 0xA4, 0xD2, 0xB5, 0x2C, 0xD4,
      0xAD, 0xC3, 0xBA, 0x2C, 0x33, 0x2E, 0x32, 0x35, 0x2C, 0xCD, 0xF2, 0xB6, 0xD6, 0x0A,
    ]
    let (balance, problems) = try load(bytes)
    #expect(balance?.cells.first?.fuel == "原煤")
    #expect(problems == ["balance.csv other-encoding"])
  }

  @Test func `is refused when its bytes are no text`() throws {
    let (balance, problems) = try load(Array("项目,能源品种,数量\n工业,原煤\0,1\n".utf8))
    #expect(balance == nil)
    #expect(problems.count == 1 && problems[0].hasSuffix("nul-byte"), "\(problems)")
  }

  @Test(arguments: ["balance.csv", "notation.csv", "activity/heat-import-co2.csv"])
  func `is told of an empty file`(_ file: String) throws {
    let sample = try SampleInventory([file: ""])
    #expect(sample.problems() == ["\(file) empty-file"])
  }

  @Test func `is refused with an empty head`() throws {
    let sample = try SampleInventory(["inventory.yaml": ""])
    #expect(sample.load().inventory == nil)
    #expect(sample.problems().count == 1)
  }

  /// Every file damaged in turn: whatever comes, it is read or refused with a finding.
  @Test func `survives whatever is done to its files`() throws {
    let sample = try SampleInventory()
    var mutation = Mutation(
      seed: 2023,
      words: [",", "\"", "\r\n", "\n", ": ", "- ", "{", "[", "&a", "*a", "-", "1e999", "IE", "\t"])
    for (name, text) in SampleInventory.files.sorted(by: { $0.key < $1.key }) {
      let valid = Array((text ?? "").utf8)
      for _ in 0..<60 {
        try sample.write(mutation.mutated(valid), to: name)
        let (inventory, findings) = sample.load()
        #expect(inventory != nil || findings.hasErrors)
        #expect(findings.allSatisfy { $0.place?.file.hasPrefix(sample.folder.path) ?? false })
      }
      try sample.write(valid, to: name)
    }
    #expect(sample.problems().isEmpty)
  }
}

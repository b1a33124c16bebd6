import Findings
import Foundation
import TestSupport
import Testing
import WorkbookReading

@Suite("A workbook damaged at random")
struct DamagedWorkbookTests {
  @Test("is read or refused, and never ends the program", arguments: [1, 2] as [UInt64])
  func mutations(seed: UInt64) throws {
    let programs = Repository.path("Tests/WorkbookReadingTests/Fixtures/programs")
    let paths = try FileManager.default.contentsOfDirectory(atPath: programs).sorted()
      .map { "\(programs)/\($0)" }
    let mutation = try WorkbookMutation(paths, seed: seed)
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a.xlsx"
    var refused = 0
    for number in 0..<200 {
      try Data(mutation.bytes(case: number)).write(to: URL(fileURLWithPath: path))
      var findings: [Finding] = []
      if let book = WorkbookFile(reading: path, into: &findings) {
        for sheet in book.sheets { _ = book.grid(of: sheet, into: &findings) }
      }
      #expect(findings.allSatisfy { $0.place?.file.hasPrefix(path) == true })
      if findings.hasErrors { refused += 1 }
    }
    #expect(refused > 50)
  }
}

import Foundation
import TestSupport
import Testing

@Suite("The command series")
struct SeriesCommandTests {
  @Test("writes a workbook whose formulas another program computes the same, in both languages")
  func recalculates() throws {
    let rooms = try ["zh", "en"].map { language in (try TemporaryFolder(), language) }
    for (room, language) in rooms {
      let years = (2021...2023).map { Repository.path("Inventories/example-district-\($0)") }
      let run = try Command.run(
        Executable.tanpan,
        ["series"] + years + ["--output", room.path, "--language", language])
      try #require(run.status == 0, "\(run.errors)")
    }
    let books = try withExtendedLifetime(rooms) {
      try LibreOffice.recalculate(rooms.map { LibreOffice.Job("\($0.0.path)/series.xlsx") })
    }
    for book in books {
      let formulas = book.formulas
      #expect(formulas.count > 100)
      #expect(formulas.filter { !$0.value.cacheIsRight }.keys.sorted() == [])
    }
    #expect(books[0].count == books[1].count)
  }

  @Test("draws what it tells, and names every picture in the document")
  func pictures() throws {
    let room = try TemporaryFolder()
    let years = (2021...2023).map { Repository.path("Inventories/example-district-\($0)") }
    _ = try Command.run(Executable.tanpan, ["series"] + years + ["--output", room.path])
    let text = try String(contentsOfFile: "\(room.path)/series.md", encoding: .utf8)
    let drawn = try FileManager.default.contentsOfDirectory(atPath: "\(room.path)/charts")
    #expect(drawn.count == 6)
    #expect(drawn.allSatisfy { text.contains("charts/\($0)") })
  }
}

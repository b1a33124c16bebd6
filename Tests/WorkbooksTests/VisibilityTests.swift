import Testing
import Workbooks

@Suite("Which sheets are seen")
struct VisibilityTests {
  @Test("the first visible one is opened, though the first is hidden")
  func firstHidden() throws {
    let file = try written { book, sheet in
      _ = try book.addSheet(named: "二")
      try sheet.hide()
    }
    let book = try file.part("xl/workbook.xml")
    #expect(book.contains("<sheet name=\"表\" sheetId=\"1\" state=\"hidden\""))
    #expect(book.contains("activeTab=\"1\""))
    #expect(try !file.sheet(1).contains("tabSelected"))
    #expect(try file.sheet(2).contains("tabSelected=\"1\""))
  }

  @Test("only the sheet activated last is selected, so that typing changes one")
  func activeOnce() throws {
    let file = try written { book, sheet in
      let second = try book.addSheet(named: "二")
      let third = try book.addSheet(named: "三")
      try second.activate()
      try third.activate()
      _ = sheet
    }
    let selected = try (1...3).filter { try file.sheet($0).contains("tabSelected") }
    #expect(selected == [3])
  }

  @Test("one at least")
  func none() throws {
    #expect(
      try refusal { book, sheet in
        try sheet.hide()
        try book.close()
      } == .noVisibleSheet)
  }
}

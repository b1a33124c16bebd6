import SheetReferences
import Testing
import Workbooks

@Suite("How a sheet is laid out")
struct LayoutTests {
  @Test("columns set twice are written once")
  func columns() throws {
    let file = try written { _, sheet in
      try sheet.setWidth(10, columns: 0...5)
      try sheet.setWidth(30, columns: 2...2)
      try sheet.setWidth(12, columns: 7...7, outlineLevel: 1, hidden: true)
    }
    let columns = try file.sheet(1).matches(of: /<col min="(\d+)" max="(\d+)"/)
    #expect(columns.map { $0.output.1 } == ["1", "2", "3", "4", "5", "6", "8"])
    #expect(columns.allSatisfy { $0.output.1 == $0.output.2 })
    #expect(try file.sheet(1).contains("hidden=\"1\" customWidth=\"1\" outlineLevel=\"1\""))
  }

  @Test("rows have their height")
  func rows() throws {
    let file = try written { _, sheet in try sheet.setHeight(31.5, row: 4) }
    #expect(try file.sheet(1).contains("<row r=\"5\" ht=\"31.5\" customHeight=\"1\"/>"))
  }

  @Test("sizes no sheet has are refused", arguments: [Double.nan, -1, 500, .infinity])
  func sizes(size: Double) throws {
    let width = try refusal { _, sheet in try sheet.setWidth(size, columns: 0...0) }
    guard case .sheet(.columnWidth, sheet: "表") = width else {
      Issue.record("width \(size) gave \(String(describing: width))")
      return
    }
    let height = try refusal { _, sheet in try sheet.setHeight(size, row: 0) }
    guard case .sheet(.rowHeight, sheet: "表") = height else {
      Issue.record("height \(size) gave \(String(describing: height))")
      return
    }
  }

  @Test("rows and columns outside the sheet are refused")
  func outside() throws {
    #expect(
      try refusal { _, sheet in try sheet.setWidth(9, columns: 0...16_384) }
        == .sheet(.columns(0, 16_384), sheet: "表"))
    #expect(
      try refusal { _, sheet in try sheet.setHeight(9, row: -1) }
        == .sheet(.rows(-1, -1), sheet: "表"))
    #expect(
      try refusal { _, sheet in try sheet.freeze(rows: -1, columns: 0) }
        == .cell(.outsideSheet, sheet: "表", at: CellReference(row: -1, column: 0)))
    #expect(
      try refusal { _, sheet in try sheet.setHeight(9, row: 0, outlineLevel: 8) }
        == .sheet(.outlineLevel(8), sheet: "表"))
  }

  @Test("panes are frozen, tabs coloured, grids hidden and filters set")
  func view() throws {
    let file = try written { _, sheet in
      try sheet.freeze(rows: 2, columns: 1)
      try sheet.setTabColor(0x1F4E79)
      try sheet.hideGrid()
      try sheet.setZoom(85)
      try sheet.filter(range("A2:F90"))
    }
    let sheet = try file.sheet(1)
    #expect(sheet.contains("<pane xSplit=\"1\" ySplit=\"2\" topLeftCell=\"B3\""))
    #expect(sheet.contains("<tabColor rgb=\"FF1F4E79\"/>"))
    #expect(sheet.contains("showGridLines=\"0\""))
    #expect(sheet.contains("zoomScale=\"85\""))
    #expect(sheet.contains("<autoFilter ref=\"A2:F90\"/>"))
  }

  @Test("black is a colour, not the absence of one")
  func black() throws {
    let file = try written { book, sheet in
      try sheet.setTabColor(0)
      try sheet.write("甲", at: cell("A1"), try book.format(CellFormat { $0.fill = 0 }))
    }
    #expect(try file.sheet(1).contains("<tabColor rgb=\"FF000000\"/>"))
    #expect(try file.part("xl/styles.xml").contains("<fgColor rgb=\"FF000000\"/>"))
  }
}

import Documents
import Testing

@Suite("A table")
struct TableTests {
  private let columns: [Table.Column] = [
    Table.Column(id: "fuel", heading: "燃料"),
    Table.Column(id: "amount", heading: "消费量", unit: "t", role: .input),
  ]

  @Test("fills short rows and widens itself for long ones, so that nothing is lost")
  func fitsRows() {
    let table = Table(
      id: "t", title: "", columns: columns,
      rows: [
        Table.Row([.text("煤")]),
        Table.Row([.text("油"), .number(1), .text("注")]),
      ])
    #expect(table.rows.map(\.cells.count) == [3, 3])
    #expect(table.columns.map(\.heading) == ["燃料", "消费量", ""])
    #expect(table.rows[1].cells[2].printed == "注")
  }

  @Test("names a column with its unit in brackets below")
  func columnTitle() {
    #expect(columns.map(\.title) == ["燃料", "消费量\n(t)"])
  }

  @Test("leaves out cells under another cell's span")
  func spans() {
    let row = Table.Row([.text("甲", columnSpan: 2), .empty, .text("乙", columnSpan: 9)])
    #expect(row.visibleCells.map(\.position) == [0, 2])
  }

  @Test("is found by name, and so are its cells and blocks of cells")
  func index() {
    let table = Table(
      id: "t", title: "", columns: columns,
      rows: [Table.Row([.text("煤"), .number(3)]), Table.Row([.text("油"), .number(4)])])
    let index = TableIndex([table])
    #expect(index[CellAddress("t", row: 1, column: "amount")]?.value == 4)
    #expect(index[CellAddress("t", row: 2, column: "amount")] == nil)
    let amounts = CellRange("t", rows: 0..<2, column: "amount")
    #expect(amounts.flatMap { index[$0] }?.map(\.value) == [3, 4])
    let line = CellRange("t", row: 0, from: "fuel", to: "amount")
    #expect(index[line]?.map(\.printed) == ["煤", "3"])
    #expect(index[CellRange("t", row: 0, from: "amount", to: "fuel")] == nil)
    #expect(CellRange("t", rows: 1..<1, column: "amount") == nil)
  }
}

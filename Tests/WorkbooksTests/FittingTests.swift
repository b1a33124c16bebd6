import Testing
import Workbooks

@Suite("Texts that a workbook has no room or sign for")
struct FittingTests {
  @Test("lose the characters that XML has none of, and nothing else")
  func characters() {
    #expect(TextRole.note.fitting("没有\u{01}数据\n原因") == "没有数据\n原因")
  }

  @Test("are cut with an ellipsis where they are too long")
  func length() {
    let fitting = TextRole.property("author").fitting(String(repeating: "甲", count: 300))
    #expect(fitting.utf16.count == 255 && fitting.hasSuffix("甲…"))
    #expect(TextRole.property("author").fitting("甲、乙") == "甲、乙")
  }
}

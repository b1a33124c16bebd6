import Testing
import Workbooks

@Suite("A protected sheet")
struct ProtectionTests {
  /// The check word of ECMA-376 part 1, 18.2.29, by rotation of 15 bits.
  private func checkWord(of password: String) -> UInt16 {
    var word: UInt16 = 0
    for byte in password.utf8.reversed() {
      word = ((word >> 14) & 1) | ((word << 1) & 0x7FFF)
      word ^= UInt16(byte)
    }
    word = ((word >> 14) & 1) | ((word << 1) & 0x7FFF)
    return word ^ UInt16(password.utf8.count) ^ 0xCE4B
  }

  @Test("carries the check word of its password", arguments: ["a", "password", "Tanpan-2026 ~!#"])
  func word(password: String) throws {
    let file = try written { _, sheet in try sheet.protect(password: password) }
    let word = String(checkWord(of: password), radix: 16, uppercase: true)
    #expect(try file.sheet(1).contains("<sheetProtection password=\"\(word)\" sheet=\"1\""))
  }

  @Test("without a password has none, and allows what it says")
  func none() throws {
    let file = try written { book, sheet in
      try sheet.protect(Protection { $0.allowsFormattingColumns = true })
      let open = try book.format(CellFormat { $0.locked = false })
      let secret = try book.format(CellFormat { $0.hidesFormula = true })
      try sheet.write(1, at: cell("A1"), open)
      try sheet.write(1, at: cell("A2"), secret)
    }
    #expect(
      try file.sheet(1)
        .contains(
          "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\"/>"))
    #expect(try file.part("xl/styles.xml").contains("<protection locked=\"0\"/>"))
    #expect(try file.part("xl/styles.xml").contains("<protection hidden=\"1\"/>"))
  }

  @Test(
    "has no password whose check word would be wrong",
    arguments: [
      ("", TextFault.empty), ("密码123", .notASCII), ("a\tb", .notASCII),
      ("1234567890123456", .tooLong(count: 16, limit: 15)),
    ])
  func refused(password: String, fault: TextFault) throws {
    #expect(
      try refusal { _, sheet in try sheet.protect(password: password) }
        == .text(.password, fault))
  }
}

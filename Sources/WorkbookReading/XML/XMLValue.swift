import Glibc
import SheetReferences

/// What an attribute says, as the parser holds it; valid only while the parser reports it.
struct XMLValue {
  private let characters: UnsafePointer<CChar>

  init(_ characters: UnsafePointer<CChar>) {
    self.characters = characters
  }

  var text: String { String(cString: characters) }

  /// A whole number that is not negative and has at most nine digits.
  var count: Int? {
    var (at, number) = (0, 0)
    while let digit = digit(at) {
      guard at < Self.mostDigits else { return nil }
      number = number * 10 + digit
      at += 1
    }
    return at > 0 && characters[at] == 0 ? number : nil
  }

  /// A truth value: `1` or `true`.
  var isTrue: Bool { self == "1" || self == "true" }

  /// A cell such as `D12`; `nil` for what is no cell of a sheet.
  var cell: CellReference? {
    var (at, column) = (0, 0)
    while let letter = letter(at) {
      guard at < 3 else { return nil }
      column = column * 26 + letter
      at += 1
    }
    var (row, start) = (0, at)
    while let digit = digit(at) {
      guard at - start < Self.mostDigits else { return nil }
      row = row * 10 + digit
      at += 1
    }
    start = at - start
    let cell = CellReference(row: row - 1, column: column - 1)
    return characters[at] == 0 && start > 0 && cell.isOnSheet ? cell : nil
  }

  static func == (value: XMLValue, text: StaticString) -> Bool {
    strncmp(
      value.characters,
      UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self),
      text.utf8CodeUnitCount + 1) == 0
  }

  static func ~= (text: StaticString, value: XMLValue) -> Bool {
    value == text
  }

  private func digit(_ index: Int) -> Int? {
    let digit = Int(characters[index]) - Int(UInt8(ascii: "0"))
    return digit >= 0 && digit <= 9 ? digit : nil
  }

  private func letter(_ index: Int) -> Int? {
    let letter = Int(characters[index] | 0x20) - Int(UInt8(ascii: "a")) + 1
    return letter >= 1 && letter <= 26 ? letter : nil
  }

  private static let mostDigits = 9
}

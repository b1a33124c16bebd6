/// A number written as text, as arithmetic takes it: `12.5`, ` 1,200 `, `3%`, `1E-3`.
enum NumberInText {
  static func value(of words: String) -> Double? {
    var bytes = Array(words.utf8)
    trim(&bytes)
    guard bytes.count <= 64, let last = bytes.last else { return nil }
    let isPercent = last == UInt8(ascii: "%")
    if isPercent { bytes.removeLast() }
    trim(&bytes)
    guard let digits = withoutGroups(bytes),
      digits.allSatisfy({ FormulaScanner.isDigit($0) || ".+-eE".utf8.contains($0) }),
      let number = Double(String(decoding: digits, as: UTF8.self)), number.isFinite
    else { return nil }
    return isPercent ? number / 100 : number
  }

  private static func trim(_ bytes: inout [UInt8]) {
    while bytes.last == 0x20 { bytes.removeLast() }
    bytes = Array(bytes.drop { $0 == 0x20 })
  }

  /// The digits without commas, which must stand before three digits each; `nil` where one does not.
  private static func withoutGroups(_ bytes: [UInt8]) -> [UInt8]? {
    let comma = UInt8(ascii: ",")
    guard bytes.contains(comma) else { return bytes }
    let whole = bytes.prefix { $0 != UInt8(ascii: ".") && FormulaScanner.upper($0) != 0x45 }
    let groups = whole.split(separator: comma, omittingEmptySubsequences: false)
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }), !groups[0].isEmpty,
      !bytes.dropFirst(whole.count).contains(comma)
    else { return nil }
    return bytes.filter { $0 != comma }
  }
}

/// The bytes that have a meaning in the formats read here.
extension UInt8 {
  static let tab: Self = 0x09
  static let newline: Self = 0x0A
  static let carriageReturn: Self = 0x0D
  static let space: Self = 0x20
  static let quote: Self = 0x22
  static let hash: Self = 0x23
  static let plus: Self = 0x2B
  static let comma: Self = 0x2C
  static let minus: Self = 0x2D
  static let point: Self = 0x2E
  static let zero: Self = 0x30
  static let nine: Self = 0x39

  /// Whether it is an ASCII digit.
  var isDigit: Bool { self &- .zero < 10 }

  /// Whether it is a space or tab.
  var isBlank: Bool { self == .space || self == .tab }
}

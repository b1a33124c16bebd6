/// The dates that a text speaks of, as `2024-03-05`, `2024/3/5` or `2024年3月5日`.
///
/// A number of a document may look like a date: only what is nothing else by its shape is taken for
/// one, and asked whether there is such a day.
package struct WrittenDays {
  /// The dates that are none, as written.
  package private(set) var impossible: [String] = []

  /// Looks a text through.
  package init(in text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= Self.shortest else { return }
    var offset = 0
    while offset < bytes.count {
      guard bytes[offset].isDigit else {
        // A date begins where a word or another number does not go on.
        let isInside = bytes[offset].continuesNumber
        offset += 1
        if isInside { while offset < bytes.count, bytes[offset].isDigit { offset += 1 } }
        continue
      }
      if let date = WrittenDay(bytes, at: offset) {
        if !date.isThere {
          impossible.append(String(decoding: bytes[offset..<date.end], as: UTF8.self))
        }
        offset = date.end
      } else {
        while offset < bytes.count, bytes[offset].isDigit { offset += 1 }
      }
    }
  }

  /// The bytes of `2024/1/1`.
  private static let shortest = 8
}

/// A date at a place of a text.
private struct WrittenDay {
  /// Where it ends.
  let end: Int
  /// Whether the calendar has it, in a year that something is accounted for.
  let isThere: Bool

  init?(_ bytes: [UInt8], at start: Int) {
    var reader = DigitReader(bytes: bytes, offset: start)
    guard let year = reader.number(digits: 4...4), let sign = reader.sign(),
      let month = reader.number(digits: sign.digits), reader.take(sign.second),
      let day = reader.number(digits: sign.digits)
    else { return nil }
    if sign == .words {
      guard reader.take(Array("日".utf8)) || reader.take(Array("号".utf8)) else { return nil }
    } else if reader.goesOn || !Self.likely.contains(year) {
      return nil
    }
    end = reader.offset
    let isSound = SoundYear.range.contains(year)
    let text = "\(year)-\(Self.padded(month))-\(Self.padded(day))"
    isThere = isSound && month <= Self.months && Day(text) != nil
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// With signs, other numbers are no years: `1234-56-78` may be anything.
  private static let likely = 1800...2299
  private static let months = 12
}

/// What stands between the parts of a date.
private enum DateSign: CaseIterable {
  case hyphens, strokes, words

  /// After the year.
  var first: [UInt8] {
    switch self {
    case .hyphens: [.minus]
    case .strokes: Array("/".utf8)
    case .words: Array("年".utf8)
    }
  }

  /// After the month.
  var second: [UInt8] { self == .words ? Array("月".utf8) : first }

  /// How many digits month and day have: parts of a document's number are as short as they like.
  var digits: ClosedRange<Int> { self == .hyphens ? 2...2 : 1...2 }
}

/// Reads numbers and signs of a text.
private struct DigitReader {
  let bytes: [UInt8]
  var offset: Int

  /// Whether the text goes on as a longer number or word does.
  var goesOn: Bool { offset < bytes.count && bytes[offset].continuesNumber }

  mutating func number(digits: ClosedRange<Int>) -> Int? {
    let rest = bytes[offset...].prefix { $0.isDigit }
    guard digits.contains(rest.count) else { return nil }
    offset += rest.count
    return rest.reduce(0) { $0 * 10 + Int($1 - .zero) }
  }

  mutating func sign() -> DateSign? {
    DateSign.allCases.first { take($0.first) }
  }

  mutating func take(_ wanted: [UInt8]) -> Bool {
    guard bytes[offset...].starts(with: wanted) else { return false }
    offset += wanted.count
    return true
  }
}

extension UInt8 {
  /// Whether a number of a document goes on with it: a letter, a sign, a digit.
  fileprivate var continuesNumber: Bool {
    let isLetter = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self & 0xDF)
    return isLetter || isDigit || self == .minus || self == .point || self == UInt8(ascii: "/")
  }
}

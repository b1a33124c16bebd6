import Findings
import Parsing
import Quantities

/// Checks what stands in a field against what the field holds.
enum FieldReader {
  /// What is wrong with a value; `nil` where nothing is.
  static func problem(_ value: ExchangedValue, in field: FieldSpec, at place: Place) -> Finding? {
    let words: [String: Finding.Argument] = [
      "field": .text(field.key), "found": .text(String(value.printed.prefix(excerpt))),
    ]
    switch (field.content, value) {
    case (.text, .text), (.number, .number), (.flag, .flag): return nil
    case (.whole, .number):
      guard let whole = value.whole else {
        return Finding(.error, .exchangeType, words, at: place)
      }
      return field.isYear ? SoundYear.problem(with: Double(whole), at: place) : nil
    case (.unit, .text(let text)):
      return (try? Unit(text)) == nil ? Finding(.error, .exchangeUnit, words, at: place) : nil
    case (.word(let known), .text(let text)):
      guard !known.contains(text) else { return nil }
      let nearest = NearestName.of(text, among: known) ?? known.first ?? ""
      let more: [String: Finding.Argument] = [
        "nearest": .text(nearest), "known": .text(known.joined(separator: ", ")),
      ]
      return Finding(.error, .exchangeWord, words.merging(more) { $1 }, at: place)
    default: return Finding(.error, .exchangeType, words, at: place)
    }
  }

  /// The fields that a record must have and lacks; one whose value was refused has had its finding.
  static func missing(
    in record: ExchangedRecord, given: some Collection<String>, at place: @autoclosure () -> Place
  ) -> [Finding] {
    record.spec.fields.filter {
      $0.isRequired && record[$0.key] == nil && !given.contains($0.key)
    }.map {
      let words: [String: Finding.Argument] = [
        "field": .text($0.key), "table": .text(record.spec.name),
      ]
      return Finding(.error, .exchangeMissing, words, at: place())
    }
  }

  /// The finding of a name that is not known.
  static func unknown(_ name: String, among known: [String], at place: Place) -> Finding {
    let nearest = NearestName.of(name, among: known) ?? known.first ?? ""
    let words: [String: Finding.Argument] = ["found": .text(name), "nearest": .text(nearest)]
    return Finding(.error, .exchangeUnknown, words, at: place)
  }

  private static let excerpt = 40
}

extension FieldSpec {
  /// Whether its number is a year.
  fileprivate var isYear: Bool { key == "year" || key.hasSuffix("-year") }
}

extension Finding.Code {
  /// A value of another type than its field holds.
  static let exchangeType: Self = "exchange-type"
  /// A unit that is none.
  static let exchangeUnit: Self = "exchange-unit"
  /// A field that must be there is not.
  static let exchangeMissing: Self = "exchange-missing"
  /// A field or table of a name that is not known.
  static let exchangeUnknown: Self = "exchange-unknown"
  static let exchangeWord: Self = "exchange-word"
  /// The format or edition is another.
  static let exchangeFormat: Self = "exchange-format"
  /// The file is not UTF-8.
  static let exchangeEncoding: Self = "exchange-encoding"
  /// A file or folder that cannot be read.
  static let exchangeUnreadable: Self = "exchange-unreadable"
}

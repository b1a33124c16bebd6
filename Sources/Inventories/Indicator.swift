public import Findings
import Parsing

/// What emissions of an entity are set against: people, output, area, energy (活动指标).
public struct Indicator: Hashable, Sendable {
  /// What it is.
  public let kind: Kind
  /// The number.
  public let value: Double
  /// Its unit, as written.
  public let unit: String
  /// The year whose prices it is in, for an output.
  public let priceYear: Int?
  /// Where the number is from.
  public let source: String
  /// Where it stands.
  public let place: Place

  /// What an indicator is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// How many people live there.
    case population
    /// The gross domestic product in constant prices.
    case output = "gdp"
    /// The area.
    case area
    /// The energy consumption.
    case energy

    /// What people call it.
    public var name: LocalizedText {
      switch self {
      case .population: LocalizedText(zh: "常住人口", en: "population")
      case .output: LocalizedText(zh: "地区生产总值", en: "GDP in constant prices")
      case .area: LocalizedText(zh: "面积", en: "area")
      case .energy: LocalizedText(zh: "能源消费量", en: "energy consumption")
      }
    }

    /// The kind that is written so.
    init?(written word: String) {
      let found = Self.allCases.first { [$0.rawValue, $0.name.zh, $0.name.en].contains(word) }
      guard let found else { return nil }
      self = found
    }
  }
}

extension Indicator {
  /// Reads a row; an output says in whose prices it is.
  init?(_ record: CSVRecord, into findings: inout [Finding]) {
    guard let word = record.required("indicator", into: &findings),
      let value = record.requiredNumber("value", into: &findings)
    else { return nil }
    guard let kind = Kind(written: word.value) else {
      let known = Kind.allCases.map {
        word.value.hasHan ? $0.name.zh : $0.rawValue
      }
      let arguments: [String: Finding.Argument] = [
        "found": .text(word.value),
        "nearest": .text(NearestName.offered(for: word.value, among: known) ?? known[0]),
        "known": .text(known.joined(separator: ", ")),
      ]
      findings.append(Finding(.error, .unknownWord, arguments, at: word.place))
      return nil
    }
    if kind == .output, record.required("price-year", into: &findings) == nil { return nil }
    priceYear = record.year("price-year", into: &findings)
    self.kind = kind
    self.value = value
    unit = record.unit(of: "value").value
    source = record.text("source")
    place = record.place(of: "value")
  }
}

import Documents
import Findings
import Regulations

extension RegulationPages {
  /// A factor set by itself: what it is, then every value with its source.
  func blocks(of set: FactorSet) -> [Block] {
    [.list(facts(of: set), numbered: false), .table(valueTable(set))]
  }

  private func facts(of set: FactorSet) -> [String] {
    [
      fact("id", set.id),
      fact("parameter", words.choice("parameter", set.parameter)),
      fact("kind", words.choice("kind", set.kind.rawValue)),
      fact("after", words.choice("after", set.after.rawValue)),
      fact("reviewed", set.reviewed),
    ].compactMap(\.self)
  }

  /// Every value of a set, one row each.
  func valueTable(_ set: FactorSet) -> Table {
    keyed(Listing<FactorValue>(set.id, words))
      .text("from") { "\($0.from)" }
      .text("until") { $0.until.map(String.init) }
      .text("value", .right) { printed($0) }
      .text("unit") { words.unit($0.unit) }
      .text("standing") { words.standing($0.standing) }
      .text("source") { cited($0.citation) }
      .text("seen") { seen($0.citation) }
      .text("published") { $0.published }
      .text("note") { $0.note?[words.language] }
      .table(of: set.values)
  }

  /// Adds a column for each key that values are limited to.
  func keyed(_ listing: Listing<FactorValue>) -> Listing<FactorValue> {
    listing
      .text("fuel") { value in
        names(value.keys.fuels) { regulation.fuels[$0].map { words.name($0.name) } }
      }
      .text("sector") { value in
        names(value.keys.sectors) { regulation.sectors[$0].map { $0.name[words.language] } }
      }
      .text("technology") { value in
        names(value.keys.technologies) { words.choice("technology", $0) }
      }
      .text("region") { value in names(value.keys.regions) { words.choice("region", $0) } }
  }

  /// A value as its source prints it, or the range it prints, or that nobody knows it.
  func printed(_ value: FactorValue) -> String {
    if value.value != nil { return value.text }
    guard let range = value.range else { return words["unknown"] }
    return "\(number(range.lowerBound))–\(number(range.upperBound))"
  }

  private func names(_ ids: Set<String>, _ name: (String) -> String?) -> String {
    words.joined(ids.sorted().map { name($0) ?? $0 })
  }

  /// A number in full, without the digits that only binary arithmetic has.
  func number(_ value: Double) -> String {
    let style = NumberStyle(.significant(Self.digits), isGrouped: false)
    let text = DisplayNumber(value, style).description
    guard text.contains(".") else { return text }
    let kept = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
    return String(kept.reversed())
  }

  private static let digits = 10
}

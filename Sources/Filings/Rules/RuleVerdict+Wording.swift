import Findings
import Foundation
import Quantities
import StatutoryForms

extension RuleVerdict.Sides {
  /// Both values in one unit, and where the other one stands.
  func compared(with other: LocalizedText?) -> LocalizedText {
    let ends = [left, right].told.map { $0.followed(by: unit) }
    let text = ends.joined(separator: " \(comparison.broken) ")
    guard let other else { return LocalizedText(text) }
    return LocalizedText(zh: "\(text)（\(other.zh)）", en: "\(text) (\(other.en))")
  }
}

extension RuleVerdict.Breach {
  /// What the rule tells of the place, each value by its name.
  var told: LocalizedText {
    let values = zip(shown.map(\.value).told, shown).map { $0.followed(by: $1.unit) }
    return LocalizedText(
      zh: zip(shown, values).map { "\($0.name.zh) \($1)" }.joined(separator: "，"),
      en: zip(shown, values).map { "\($0.name.en) \($1)" }.joined(separator: ", "))
  }
}

extension [Double] {
  /// The numbers as they are told: tidy, unless two that differ would look alike.
  fileprivate var told: [String] {
    let different = Set(self).count
    let tidy = map(\.tidy)
    guard Set(tidy).count < different else { return tidy }
    let longer = Self.decimals.lazy.map { count in map { String(format: "%.\(count)f", $0) } }
    return longer.first { Set($0).count == different } ?? tidy
  }

  /// Decimals: the fewest at which numbers differ are told.
  private static let decimals = 0..<18
}

extension String {
  fileprivate func followed(by unit: String) -> String {
    unit.isEmpty ? self : "\(self) \(unit)"
  }
}

extension FormCondition.Comparison {
  /// How the two sides stand where they should not.
  fileprivate var broken: String {
    switch self {
    case .equal: "≠"
    case .atMost: ">"
    case .atLeast: "<"
    case .less: "≥"
    case .greater: "≤"
    }
  }
}

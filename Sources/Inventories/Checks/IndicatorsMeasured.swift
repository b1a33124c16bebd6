import Findings
import Quantities

/// People, output, area and energy are in units of people, money, area and energy.
struct IndicatorsMeasured: InventoryCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.indicatorUnitOther: .error, .indicatorUnitUnknown: .warning]
  }

  func findings(in inventory: Inventory) -> [Finding] {
    inventory.indicators.compactMap { indicator in
      let examples = indicator.kind.units
      let arguments: [String: Finding.Argument] = [
        "indicator": .name(indicator.kind.name), "unit": .text(indicator.unit),
        "example": .text(examples[0]),
      ]
      guard let unit = try? Unit(indicator.unit) else {
        return finding(.indicatorUnitUnknown, arguments, at: indicator.place)
      }
      let isRight = examples.contains { (try? Unit($0)).map(unit.isCommensurable) ?? false }
      return isRight ? nil : finding(.indicatorUnitOther, arguments, at: indicator.place)
    }
  }
}

extension Indicator.Kind {
  /// Units it may be in, each for all of its kind; the first is the usual one.
  fileprivate var units: [String] {
    switch self {
    case .population: ["万人"]
    case .output: ["亿元"]
    case .area: ["平方公里"]
    case .energy: ["万吨标准煤", "tce当量", "tce等价", "TJ"]
    }
  }
}

extension Finding.Code {
  static let indicatorUnitOther: Self = "indicator-unit-other"
  static let indicatorUnitUnknown: Self = "indicator-unit-unknown"
}

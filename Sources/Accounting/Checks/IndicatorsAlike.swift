import Findings
public import Inventories
import Quantities
import Regulations

/// People, output, area and energy of a year are not far from those of the year before: a slip of
/// digits or of the unit would go into every figure per person and per unit of output.
struct IndicatorsAlike: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.indicatorJump: .warning, .indicatorOtherwise: .warning]
  }

  func need(in account: EmissionAccount) -> AccountNeed? {
    account.previous == nil && !account.inventory.indicators.isEmpty ? .previous : nil
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let previous = account.previous else { return [] }
    return account.inventory.indicators.compactMap { indicator in
      previous.indicators.first { $0.kind == indicator.kind }.flatMap { before in
        finding(on: indicator, before, of: previous.year)
      }
    }
  }

  private func finding(
    on indicator: Indicator, _ before: PreviousFigures.Figure, of year: Int
  ) -> Finding? {
    let now = PreviousFigures.Figure(indicator)
    let arguments: [String: Finding.Argument] = [
      "indicator": .name(indicator.kind.name), "year": .text("\(year)"),
      "before": .text("\(before.value.tidy) \(before.unit)"),
      "after": .text("\(now.value.tidy) \(now.unit)"),
    ]
    guard now.unit == before.unit else {
      return finding(.indicatorOtherwise, arguments, at: indicator.place)
    }
    guard before.value > 0, !Indicator.usualChange.contains(now.value / before.value) else {
      return nil
    }
    return finding(.indicatorJump, arguments, at: indicator.place)
  }
}

extension Indicator {
  /// What people, output, area and energy of a year are usually to those of the year before; our own
  /// bounds, on which no result depends.
  public static let usualChange = 0.7...1.4
}

extension Finding.Code {
  static let indicatorJump: Self = "indicator-jump"
  static let indicatorOtherwise: Self = "indicator-otherwise"
}

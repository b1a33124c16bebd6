import Findings
import Inventories
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
    let usual = account.bounds?.indicatorChange
    return account.inventory.indicators.compactMap { indicator in
      previous.indicators.first { $0.kind == indicator.kind }.flatMap { before in
        finding(on: indicator, before, of: previous.year, usual)
      }
    }
  }

  private func finding(
    on indicator: Indicator, _ before: PreviousFigures.Figure, of year: Int,
    _ usual: ClosedRange<Double>?
  ) -> Finding? {
    let now = PreviousFigures.Figure(indicator)
    guard before.value > 0 else { return nil }
    let ratio = now.ratio(to: before)
    if let ratio, usual?.contains(ratio) ?? true { return nil }
    let arguments: [String: Finding.Argument] = [
      "indicator": .name(indicator.kind.name), "year": .text("\(year)"),
      "before": .text(before.words), "after": .text(now.words),
    ]
    return finding(
      ratio == nil ? .indicatorOtherwise : .indicatorJump, arguments, at: indicator.place)
  }
}

extension PreviousFigures.Figure {
  /// The number with its unit and the year of its prices.
  fileprivate var words: String {
    "\(value.tidy) \(unit)" + (prices.isEmpty ? "" : " (\(prices))")
  }
}

extension Finding.Code {
  static let indicatorJump: Self = "indicator-jump"
  static let indicatorOtherwise: Self = "indicator-otherwise"
}

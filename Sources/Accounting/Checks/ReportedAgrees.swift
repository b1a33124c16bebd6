import Findings
import Inventories
import Quantities
import Regulations

/// Published figures have a line of ours to stand beside, and agree with it within their own
/// tolerance.
struct ReportedAgrees: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.reportedNotCompared: .warning, .reportedDiffers: .warning]
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    let comparisons = account.reportedComparisons
    let compared = Set(comparisons.map(\.figure))
    return account.inventory.reported.filter { !compared.contains($0) }.map {
      unmatched($0, .warning)
    } + comparisons.filter { $0.ours == nil }.map { unmatched($0.figure, .note) }
      + comparisons.compactMap(outside)
  }

  private func unmatched(_ figure: ReportedFigure, _ severity: Finding.Severity) -> Finding {
    let words = [figure.method, figure.row, figure.fuel, figure.unit].map(\.value)
      .filter { !$0.isEmpty }
    return Finding(
      severity, .reportedNotCompared, ["subject": .text(words.joined(separator: " · "))],
      at: figure.place)
  }

  private func outside(_ comparison: ReportedComparison) -> Finding? {
    guard let ours = comparison.ours, comparison.isOutside else { return nil }
    let narrowed = [comparison.row?.name, comparison.fuel?.name].compactMap(\.self)
    let names = narrowed.isEmpty ? [comparison.method.name] : narrowed
    let subject = LocalizedText(
      zh: names.map(\.zh).joined(separator: " · "), en: names.map(\.en).joined(separator: " · "))
    let arguments: [String: Finding.Argument] = [
      "subject": .name(subject), "published": .text(comparison.figure.value.tidy),
      "ours": .text(ours.tidy), "unit": .text(comparison.unit.symbol),
      "source": .text(comparison.figure.source),
    ]
    return Finding(.warning, .reportedDiffers, arguments, at: comparison.figure.place)
  }
}

extension Finding.Code {
  static let reportedNotCompared: Self = "reported-not-compared"
  static let reportedDiffers: Self = "reported-differs"
}

import Accounting
import Documents
import Findings
import Quantities
import Regulations
import Rendering

/// What prose may say of the digits that the guideline wants, and the total so rounded.
struct PrecisionValues {
  private let context: ReportContext

  init(in context: ReportContext) {
    self.context = context
  }

  /// The values by name.
  var values: [String: TemplateValue] {
    guard let precision = context.account.guideline.precision else {
      return ["hasPrecision": .flag(false)]
    }
    func digits(_ count: Int) -> String {
      count == 0
        ? context.label("precision-whole")
        : context.label("precision-decimals", ["count": .count(count)])
    }
    let quantities = precision.quantities.map { "\(context.name($0.name)) \(digits($0.decimals))" }
    return [
      "hasPrecision": .flag(true),
      "precisionCitation": .text(
        context.citation(precision.citation, standing: precision.standing)),
      "precisionTotal": .text(digits(precision.total)),
      "precision": .text(quantities.joined(separator: context.label("precision-separator"))),
      "rounding": .text(context.label("rounding-\(precision.rounding.rawValue)")),
      "roundedTotal": .text(precision.total(context.account.totals.directEquivalent)),
    ]
  }
}

import Accounting
public import Documents
import Findings
public import Inventories
import Regulations
public import Uncertainties

/// How uncertain an account is, as a document of its own: both approaches and the key categories.
public struct UncertaintyPages {
  private let context: ReportContext

  /// Makes the pages of a report's context.
  public init(_ context: ReportContext) {
    self.context = context
  }

  /// What is uncertain; `nil` where nothing says how much.
  public var model: UncertaintyModel? { context.propagation?.model }

  /// The document, with what was drawn if anything was.
  public func document(_ outcome: MonteCarlo.Outcome?, _ plan: SamplingPlan) -> Document {
    let sampled = outcome.map { MonteCarloTable().table(of: $0, plan, in: context) }
    let tables =
      UncertaintyTable().tables(in: context).map { $0.showing(Self.shown, in: context) }
      + [sampled].compactMap(\.self) + KeyCategoriesTable().tables(in: context)
    let sections = tables.map { table in
      Section(id: table.id.rawValue, heading: "", blocks: [.table(table)])
    }
    return Document(
      title: context.name(context.account.inventory.name), subtitle: summary,
      languageTag: context.language == .zh ? "zh-CN" : "en", sections: sections)
  }

  private static let shown = [
    "category", "gas", "current", "activity-uncertainty", "factor-uncertainty",
    "combined-uncertainty", "contribution",
  ]

  private var summary: String {
    guard let propagation = context.propagation else { return "" }
    func printed(_ value: Double) -> Finding.Argument {
      .text(DisplayNumber(value, .percentage).description)
    }
    let level = context.label(
      "uncertainty-summary",
      [
        "total": printed(propagation.model.total), "set": .text(context.account.gwp.id),
        "uncorrelated": printed(propagation.uncorrelated),
        "correlated": printed(propagation.correlated),
      ])
    guard let trend = propagation.table.trend, let correlated = propagation.correlatedTrend,
      let uncorrelated = propagation.table.trendUncertainty
    else { return level }
    return level
      + context.label(
        "uncertainty-summary-trend",
        [
          "year": .count(context.account.trendBase?.year ?? 0), "trend": printed(trend),
          "uncorrelated": printed(uncorrelated), "correlated": printed(correlated),
        ])
  }
}

import Accounting
import Documents
import Findings
import Inventories
import Regulations
import Uncertainties

/// The key categories (关键类别): by level and trend, by size alone and with uncertainty.
struct KeyCategoriesTable: ReportTable {
  static let id = "key-categories"

  func tables(in context: ReportContext) -> [Table] {
    guard let propagation = context.propagation,
      let share = context.account.bounds?.keyShare
    else { return [] }
    return KeyCategories.Assessment.allCases.compactMap { assessment in
      KeyCategories(propagation.table, by: assessment, threshold: share).flatMap {
        // A single category has no trend among others.
        $0.key.isEmpty ? nil : table(of: $0, by: assessment, share, context)
      }
    }
  }

  private func table(
    of categories: KeyCategories, by assessment: KeyCategories.Assessment, _ share: Double,
    _ context: ReportContext
  ) -> Table {
    Table(
      id: Table.ID(rawValue: "key-categories-\(assessment.rawValue)"),
      title: context.label("table-key-\(assessment.rawValue)"),
      columns: [
        Table.Column(
          id: "category", heading: context.label("column-category"),
          preferredWidth: .remark),
        Table.Column(id: "gas", heading: context.label("column-gas")),
        Table.Column(id: "share", heading: context.label("column-assessment"), role: .computed),
        Table.Column(
          id: "cumulative", heading: context.label("column-cumulative"), role: .computed),
      ],
      rows: categories.key.map { entry in
        Table.Row([
          .text("\(entry.category) \(context.categoryName(entry.category))"), .text(entry.gas),
          .number(entry.share, .share, role: .computed),
          .number(entry.cumulative, .share, role: .computed),
        ])
      },
      notes: [
        context.label("note-key-categories", ["share": .number(100 * share)]),
        context.label("note-key-static"),
      ]
        + (assessment.isOfTrend ? base(context) : []))
  }

  /// The year that trends begin with.
  private func base(_ context: ReportContext) -> [String] {
    context.account.trendBase.map { base in
      [context.label("note-trend-base", ["year": .count(base.year)])]
    } ?? []
  }
}

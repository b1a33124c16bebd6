import Accounting
import Documents
import Findings
import Regulations
import Rendering

/// What prose may say of each area of the inventory, such as energy or waste, with its sectors.
struct AreaValues {
  private let context: ReportContext

  init(in context: ReportContext) {
    self.context = context
  }

  /// The areas with numbers, in the order of the tree.
  var values: [TemplateValue] {
    guard let tree = context.account.tree else { return [] }
    let sectors = SectorsTable.shown(in: tree, context.account.totals)
    return tree.categories.filter { $0.level == 1 && !tree.isMemo($0.code) }.compactMap { area in
      equivalent(of: area, in: tree).map { amount in
        value(
          of: area, amount, sectors.filter { tree.lineage(of: $0.code).contains(area.code) }, tree)
      }
    }
  }

  private func value(
    of area: Regulations.Category, _ amount: Double, _ sectors: [Regulations.Category],
    _ tree: CategoryTree
  ) -> TemplateValue {
    let parts = sectors.map { ($0, equivalent(of: $0, in: tree) ?? 0) }.sorted { $0.1 > $1.1 }
      .map { "\(context.name($0.0.name)) \(printed($0.1))" }
    return .map([
      "name": .text(context.name(area.name)), "equivalent": .text(printed(amount)),
      "share": .text(share(of: amount)), "hasParts": .flag(parts.count > 1),
      "parts": .text(parts.joined(separator: context.label("name-separator"))),
    ])
  }

  private func equivalent(of category: Regulations.Category, in tree: CategoryTree) -> Double? {
    context.account.totals.equivalent(in: tree, below: category.code)
  }

  private func printed(_ tonnes: Double) -> String {
    DisplayNumber(tonnes / context.totalUnit.scale, .total).description
  }

  private func share(of tonnes: Double) -> String {
    let total = context.account.totals.directEquivalent
    return total == 0 ? "—" : DisplayNumber(tonnes / total, .share).description
  }
}

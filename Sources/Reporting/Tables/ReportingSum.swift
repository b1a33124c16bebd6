import Accounting
import Documents
import Formulas
import Regulations

/// What methods come to, in the cells of a reporting table.
struct ReportingSum {
  private let accounts: [MethodAccount]
  private let context: ReportContext

  /// How many decimals it is shown with; `nil` for the usual ones.
  private let decimals: Int?

  init(_ accounts: [MethodAccount], _ decimals: Int?, _ context: ReportContext) {
    self.accounts = accounts.filter { $0.method.approach.addsUp }
    self.decimals = decimals
    self.context = context
  }

  /// What a column shows of it.
  func cell(_ content: ReportingTable.Content) -> Cell {
    switch content {
    case .value: isOneGas ? mass : equivalent
    case .mass: isOneGas ? mass : .empty
    case .equivalent: equivalent
    case .unit: .text(unit)
    case .provenance: .text(context.label("reporting-computed"))
    case .name, .material, .category, .entity, .source, .evidence, .blank: .empty
    }
  }

  private var isOneGas: Bool { Set(accounts.map(\.method.gas)).count <= 1 }

  private var unit: String {
    isOneGas
      ? accounts.first.map { context.unitName($0.unit) } ?? ""
      : "tCO2e[\(context.account.gwp.id)]"
  }

  private var mass: Cell { sum("result") { _ in 1 } }

  private var equivalent: Cell {
    guard accounts.allSatisfy({ context.layout(of: $0).isGas }) else { return .empty }
    return sum("equivalent") { context.account.totals.potential(of: $0.method.gas) }
  }

  private func sum(_ column: Table.Column.ID, _ factor: (MethodAccount) -> Double) -> Cell {
    let cells = accounts.map { context.layout(of: $0).total(column) }
    guard !cells.isEmpty else { return .empty }
    let value = accounts.map { $0.total * factor($0) }.compensatedSum
    let style = decimals.map { NumberStyle(.decimals($0)) } ?? .mass
    return .formula(SheetFormula.sum(of: cells), cached: value, style, role: .computed)
  }
}

import Findings
import Inventories
import Quantities
import Regulations

/// Published figures name methods, rows, fuels, categories and units that are known.
struct ReportedKnown: DeclarationCheck {
  func findings(in scope: AccountScope) -> [Finding] {
    scope.inventory.reported.flatMap { figure in
      [
        scope.problem(withMethod: figure.method.value, at: figure.method.place),
        row(figure.row, in: scope), scope.problem(with: figure.fuel),
        scope.problem(withCategory: figure.category, at: figure.categoryPlace),
        unit(of: figure, in: scope), tolerance(of: figure), sum(of: figure, in: scope),
      ].compactMap(\.self)
    }
  }

  private func row(_ row: Located<String>, in scope: AccountScope) -> Finding? {
    guard !row.value.isEmpty, let layout = scope.layout,
      scope.regulation.balanceRow(named: row.value, in: layout) == nil
    else { return nil }
    return .unknown(.unknownBalanceRow, row.value, among: layout.writtenRows, at: row.place)
  }

  private func unit(of figure: ReportedFigure, in scope: AccountScope) -> Finding? {
    guard let method = scope.methods.first(where: { $0.id == figure.method.value }) else {
      return nil
    }
    let result = method.formula.result
    let reading = UnitReader().unit(
      figure.unit.value, as: result.unit, of: .name(result.name), at: figure.unit.place)
    guard case .failure(let problem) = reading else { return nil }
    return problem.finding
  }

  /// What a method comes to is published of methods whose lines add up.
  private func sum(of figure: ReportedFigure, in scope: AccountScope) -> Finding? {
    guard let method = scope.methods.first(where: { $0.id == figure.method.value }),
      !method.approach.addsUp
    else { return nil }
    return Finding(
      .error, .reportedWithoutSum, ["method": .name(method.name)], at: figure.method.place)
  }

  private func tolerance(of figure: ReportedFigure) -> Finding? {
    guard let tolerance = figure.tolerance, tolerance < 0 else { return nil }
    return Finding(
      .error, .negativeTolerance, ["value": .number(tolerance)], at: figure.tolerancePlace)
  }
}

extension Finding.Code {
  static let reportedWithoutSum: Self = "reported-without-sum"
  static let negativeTolerance: Self = "negative-tolerance"
}

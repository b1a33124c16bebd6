import Findings
import Formulas
import Inventories
import Regulations

/// Declared uncertainties name quantities, methods, categories and fuels that are known, so that
/// none is passed over in silence.
struct UncertaintiesKnown: DeclarationCheck {
  func findings(in scope: AccountScope) -> [Finding] {
    scope.inventory.uncertainties.flatMap { declared in
      [
        subject(of: declared, in: scope), method(of: declared, in: scope),
        scope.problem(withCategory: declared.category.value, at: declared.category.place),
        scope.problem(with: declared.fuel),
      ].compactMap(\.self)
    }
  }

  private func method(of declared: DeclaredUncertainty, in scope: AccountScope) -> Finding? {
    declared.method.value.isEmpty
      ? nil : scope.problem(withMethod: declared.method.value, at: declared.method.place)
  }

  private func subject(of declared: DeclaredUncertainty, in scope: AccountScope) -> Finding? {
    let factors = scope.methods.flatMap(\.formula.variables).filter { $0.origin != .activity }
    let known = Set(factors.flatMap(\.names)).union(DeclaredUncertainty.activityData)
    guard !known.contains(declared.subject.value) else { return nil }
    return .unknown(
      .unknownUncertain, declared.subject.value, among: known.sorted(), at: declared.subject.place)
  }
}

extension Finding.Code {
  static let unknownUncertain: Self = "unknown-uncertain"
}

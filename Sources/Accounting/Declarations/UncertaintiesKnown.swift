import Findings
import Formulas
import Inventories
import Quantities
import Regulations

/// Declared uncertainties name quantities, methods, categories and fuels that are known, so that
/// none is passed over in silence.
struct UncertaintiesKnown: DeclarationCheck {
  func findings(in scope: AccountScope) -> [Finding] {
    scope.inventory.uncertainties.flatMap { declared in
      [
        subject(of: declared, in: scope), method(of: declared, in: scope),
        scope.problem(withCategory: declared.category.value, at: declared.category.place),
        scope.problem(with: declared.fuel), shape(of: declared),
      ].compactMap(\.self)
    }
  }

  /// A distribution that is as wide on both sides and reaches below zero, which no quantity does.
  private func shape(of declared: DeclaredUncertainty) -> Finding? {
    let isEven = declared.distribution != .lognormal
    guard isEven, declared.percent > Self.whole else { return nil }
    let arguments: [String: Finding.Argument] = [
      "subject": .text(declared.subject.value), "percent": .text(declared.percent.tidy),
    ]
    return Finding(.warning, .uncertaintyBelowZero, arguments, at: declared.place)
  }

  /// Per cent of the value itself.
  private static let whole = 100.0

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
  static let uncertaintyBelowZero: Self = "uncertainty-below-zero"
}

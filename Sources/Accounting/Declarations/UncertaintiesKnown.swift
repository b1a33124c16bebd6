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
        declared.fuel.value.isEmpty ? nil : scope.problem(with: declared.fuel),
        declared.category.value.isEmpty
          ? nil
          : scope.problem(withCategory: declared.category.value, at: declared.category.place),
      ].compactMap(\.self)
    }
  }

  /// A method's id or name.
  private func method(of declared: DeclaredUncertainty, in scope: AccountScope) -> Finding? {
    let text = declared.method.value
    guard !text.isEmpty,
      !scope.methods.contains(where: { [$0.name.zh, $0.name.en].contains(text) })
    else { return nil }
    return scope.problem(withMethod: text, at: declared.method.place)
  }

  private func subject(of declared: DeclaredUncertainty, in scope: AccountScope) -> Finding? {
    guard !declared.isOfActivity else { return nil }
    let known = scope.methods.flatMap { method in
      method.formula.variables.flatMap { variable -> [String] in
        guard variable.origin != .activity else { return [] }
        let letter = variable.letter
        return [parameter(of: variable), letter.symbol.name, letter.name.zh, letter.name.en]
      }
    }
    guard !known.contains(declared.subject.value) else { return nil }
    return .unknown(
      .unknownUncertain, declared.subject.value,
      among: DeclaredUncertainty.activityData + Set(known).sorted(), at: declared.subject.place)
  }

  private func parameter(of variable: Method.Variable) -> String {
    guard case .factor(let parameter, _, _) = variable.origin else {
      return variable.letter.symbol.name
    }
    return parameter
  }
}

extension Finding.Code {
  static let unknownUncertain: Self = "unknown-uncertain"
}

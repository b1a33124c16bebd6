import Accounting
import Regulations

/// A method whose result is a second figure of another's emissions, with that other.
struct SecondFigure {
  /// The method whose emissions are counted.
  let first: MethodAccount
  /// The method that has another figure of them.
  let second: MethodAccount
  private let totals: Totals

  /// Every second figure of an account, in the order of its methods.
  static func all(in account: EmissionAccount) -> [SecondFigure] {
    let methods = account.methods.filter { $0.count > 0 }
    return methods.compactMap { second in
      methods.first { $0.method.id == second.method.beside }.map {
        SecondFigure(first: $0, second: second, totals: account.totals)
      }
    }
  }

  /// The total with indirect emissions, with the second figure for the first, in tonnes of CO₂e.
  var withIndirect: Double {
    totals.withIndirect + (second.total - first.total) * totals.potential(of: first.method.gas)
  }
}

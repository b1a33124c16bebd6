import Formulas

extension NamedFunction {
  /// What the words that say what it is are called by.
  var id: String {
    switch self {
    case .firstOrderDecay: "fod"
    case .steamEnthalpy: "steam"
    case .saturatedEnthalpy: "saturated"
    }
  }

  /// The key of these words.
  var label: String { "function-\(id)" }
}

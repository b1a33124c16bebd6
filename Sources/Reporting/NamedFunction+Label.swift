import Formulas

extension NamedFunction {
  /// What the words that say what it is are called by.
  var id: String { rawValue.lowercased() }
  /// The key of these words.
  var label: String { "function-\(id)" }
}

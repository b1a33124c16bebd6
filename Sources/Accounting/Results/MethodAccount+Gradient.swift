public import Formulas
import Regulations

extension MethodAccount {
  /// The results with their derivatives by the letters, line by line; `nil` where there are no lines
  /// or a letter has no values.
  public var gradient: Gradient? {
    guard count > 0 else { return nil }
    let reading = GradientReading(columns: Self.columns(of: bindings), count: count)
    return try? method.formula.expression.read(as: reading)
  }
}

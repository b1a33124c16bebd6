/// What a rule says must hold.
public indirect enum FormCondition: Hashable, Sendable {
  /// Two values compared.
  case compares(FormExpression, Comparison, FormExpression)
  /// All of them.
  case all([FormCondition])
  /// At least one of them.
  case any([FormCondition])
  /// Not empty.
  case stated(FormVariable)
  /// Text of so many characters.
  case length(FormVariable, Int)
  /// Text of a pattern.
  case matches(FormVariable, pattern: String)
  /// Something stated in the table of a name, whatever the record.
  case filled(FormVariable)
  /// A record of one table that another table has as well.
  case listed(FormVariable, in: FormVariable)
  /// A number that is the conversion between units that texts name: value, numerator, denominator.
  case conversion(FormVariable, [FormVariable])
  /// A text whose years, where it names any, touch the span of so many years after the reported one.
  case years(FormVariable, span: Int)
  /// A unit of another kind than this variant of the form is for.
  case otherKind(String)
  /// A unified social credit code whose check digit fits.
  case creditCode(FormVariable)

  /// How two values are compared.
  public enum Comparison: String, CaseIterable, Hashable, Sendable {
    /// As great.
    case equal = "="
    /// No greater.
    case atMost = "<="
    /// No less.
    case atLeast = ">="
    /// Less.
    case less = "<"
    /// Greater.
    case greater = ">"
  }

  /// The conditions that hold together.
  var clauses: [FormCondition] {
    if case .all(let parts) = self { parts } else { [self] }
  }
}

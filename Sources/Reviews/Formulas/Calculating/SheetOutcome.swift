/// What a cell gives when it is computed anew.
public enum SheetOutcome: Hashable, Sendable {
  /// A value, errors included.
  case value(SheetValue)
  /// No value can be vouched for.
  case unknown(SheetGap)
}

/// What keeps a formula from being computed here, though another program may compute it.
public enum SheetGap: Hashable, Sendable {
  /// A function not known here.
  case function(String)
  /// A function given too few or too many arguments, or some in a form not known here.
  case arguments(String)
  /// Cells that are not in the workbook.
  case reference(String)
  /// A number format not known here.
  case format(String)
  /// A text that is no formula.
  case unreadable(FormulaProblem)
  /// More cells than can be gone through.
  case size
}

/// What a format asks for that cannot be shown.
public enum FormatFault: Hashable, Sendable {
  /// The font is not between 1 and 409 points.
  case fontSize(Double)
  /// The indentation is not between 0 and 15 steps.
  case indent(Int)
}

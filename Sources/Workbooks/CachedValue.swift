/// What a formula's cell shows before anything has recalculated it.
public enum CachedValue: Hashable, Sendable {
  /// A number, which must be finite.
  case number(Double)
  /// A text.
  case text(String)
  /// Nothing known: the library then stores 0.
  case unknown
}

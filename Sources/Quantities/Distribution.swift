/// How a value is spread about its mean.
public enum Distribution: String, CaseIterable, Hashable, Sendable {
  /// Normal (正态).
  case normal
  /// Lognormal, for what cannot be negative and may be far from its mean (对数正态).
  case lognormal
  /// Triangular, symmetric (三角).
  case triangular
  /// Uniform (均匀).
  case uniform
}

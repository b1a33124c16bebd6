extension Double {
  /// What binary fractions lose when they are added up and their units convert, as a share.
  static let noise = 1e-9

  /// Whether two numbers are one, but for that.
  func isEqual(butForNoise other: Double) -> Bool {
    abs(self - other) <= Self.noise * Swift.max(abs(self), abs(other))
  }

  /// Whether it is more than another by more than that.
  func isMore(than other: Double) -> Bool { self > other * (1 + Self.noise) }
}

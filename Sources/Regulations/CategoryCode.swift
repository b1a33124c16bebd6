/// A category's code, ordered part by part, numbers by size: 2.9 before 2.10.
public struct CategoryCode: Comparable, Sendable {
  private let parts: [Substring]

  /// Takes a code as written, its parts divided by dots.
  public init(_ code: String) {
    parts = code.split(separator: ".")
  }

  /// Whether a code comes before another.
  public static func < (left: CategoryCode, right: CategoryCode) -> Bool {
    for (own, other) in zip(left.parts, right.parts) where own != other {
      if let own = Int(own), let other = Int(other) { return own < other }
      return own < other
    }
    return left.parts.count < right.parts.count
  }
}

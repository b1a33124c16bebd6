public import Findings

/// A key of the user's choice with the value read under it.
public struct YAMLEntry<Value> {
  /// The key.
  public let key: String
  /// The value.
  public let value: Value
  /// Where the key stands.
  public let place: Place

  init(_ key: String, _ value: Value, at place: Place) {
    self.key = key
    self.value = value
    self.place = place
  }
}

extension YAMLEntry: Sendable where Value: Sendable {}

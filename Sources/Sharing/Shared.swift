/// A value that is kept once, however often what holds it is copied.
///
/// A value of many fields is copied field by field, each with a reference to count. Where such a
/// value is handed on inside others, this makes one reference of it. Another value is another
/// reference: copies never see it.
@propertyWrapper
public struct Shared<Value: Sendable>: Sendable {
  private final class Box: Sendable {
    let value: Value

    init(_ value: Value) {
      self.value = value
    }
  }

  private var box: Box

  /// Keeps a value.
  public init(wrappedValue: Value) {
    box = Box(wrappedValue)
  }

  /// The value.
  public var wrappedValue: Value {
    _read { yield box.value }
    set { box = Box(newValue) }
  }
}

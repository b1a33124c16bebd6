/// A value of a JSON text, and where it begins.
struct JSONNode {
  let value: Value
  /// The byte at which it begins.
  let offset: Int

  /// What JSON knows (RFC 8259).
  enum Value {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([JSONNode])
    case map([Entry])
  }

  /// A key with its value.
  struct Entry {
    let key: String
    let offset: Int
    let node: JSONNode

    /// Whether it says nothing.
    var isEmptyText: Bool { if case .text("") = node.value { true } else { false } }
  }
}

import SheetReferences

/// A cell as its element gives it, before it is known what it shows.
struct CellElement {
  /// How its value is written.
  enum Kind {
    case number
    case sharedString
    /// The text stands in the cell: a formula's result, or an inline string.
    case text
    case boolean
    case error
    /// A day and time as ISO 8601 writes them.
    case date
    case unknown
  }

  var reference = CellReference(row: 0, column: 0)
  private(set) var kind = Kind.number
  private(set) var style = 0
  var value: [UInt8] = []
  var hasValue = false
  var formula = FormulaElement()
  var hasFormula = false

  /// Begins anew for the next cell, and gives the reference that it names.
  mutating func begin(_ attributes: XMLAttributes) -> XMLValue? {
    (kind, style, hasValue, hasFormula) = (.number, 0, false, false)
    value.removeAll(keepingCapacity: true)
    var named: XMLValue?
    for (name, value) in attributes {
      switch name.letter {
      case UInt8(ascii: "r"): named = value
      case UInt8(ascii: "s"): style = value.count ?? 0
      case UInt8(ascii: "t"): kind = Self.kind(value)
      default: break
      }
    }
    return named
  }

  /// Makes the cell one whose text stands in it.
  mutating func holdText() {
    (kind, hasValue) = (.text, true)
  }

  private static func kind(_ name: XMLValue) -> Kind {
    switch name {
    case "s": .sharedString
    case "n": .number
    case "str", "inlineStr": .text
    case "b": .boolean
    case "e": .error
    case "d": .date
    default: .unknown
    }
  }
}

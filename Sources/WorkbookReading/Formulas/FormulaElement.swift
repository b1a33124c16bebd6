import SheetReferences

/// The formula of a cell as its element gives it.
struct FormulaElement {
  /// Whether other cells take part in it.
  enum Kind {
    case plain
    case shared
    case array
  }

  private(set) var kind = Kind.plain
  /// The number by which cells share it.
  private(set) var group: Int?
  /// The cells that an array formula fills.
  private(set) var range: CellRange?
  var bytes: [UInt8] = []

  /// Begins anew for the next cell.
  mutating func begin(_ attributes: XMLAttributes) {
    (kind, group, range) = (.plain, nil, nil)
    bytes.removeAll(keepingCapacity: true)
    for (name, value) in attributes {
      switch name {
      case "t" where value == "shared": kind = .shared
      case "t" where value == "array": kind = .array
      case "si": group = value.count
      case "ref": range = CellRange(value.text)
      default: break
      }
    }
  }

  /// The formula as written, without the equals sign that some programs put before it.
  var text: String {
    let isMarked = bytes.first == UInt8(ascii: "=")
    return String(decoding: isMarked ? bytes[1...] : bytes[...], as: UTF8.self)
  }
}

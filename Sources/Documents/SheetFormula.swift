/// A spreadsheet formula whose cells are named by table, row and column.
///
/// It carries no leading equals sign. Where the cells lie is decided when the workbook is laid out.
///
///     let emission: SheetFormula = "\(activity)*\(factor)*44/12"
///     let total: SheetFormula = "SUM(\(lines))"
public struct SheetFormula: Hashable, Sendable {
  /// A piece of a formula.
  public enum Token: Hashable, Sendable {
    /// Text of the formula language: functions, operators, numbers.
    case text(String)
    /// A cell.
    case cell(CellAddress)
    /// A block of cells.
    case range(CellAddress, CellAddress)

    fileprivate var isEmpty: Bool {
      if case .text(let text) = self { text.isEmpty } else { false }
    }
  }

  /// The pieces, from left to right.
  public let tokens: [Token]

  /// Makes a formula of its pieces; empty text is no piece.
  public init(_ tokens: [Token]) {
    self.tokens = tokens.contains(where: \.isEmpty) ? tokens.filter { !$0.isEmpty } : tokens
  }

  /// The cells the formula names, corners of ranges included.
  public var addresses: [CellAddress] {
    tokens.flatMap { token -> [CellAddress] in
      switch token {
      case .text: []
      case .cell(let address): [address]
      case .range(let first, let last): [first, last]
      }
    }
  }

  /// A text literal of the formula language, quotes in it doubled.
  public static func literal(_ text: String) -> SheetFormula {
    let doubled = text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    return SheetFormula([.text("\"\(doubled)\"")])
  }
}

extension SheetFormula: ExpressibleByStringInterpolation {
  /// Makes a formula of text alone.
  public init(stringLiteral text: String) {
    self.init([.text(text)])
  }

  /// Makes a formula of text with cells, ranges, numbers and formulas put in.
  public init(stringInterpolation: StringInterpolation) {
    self.init(stringInterpolation.tokens)
  }

  /// Collects the pieces of a formula written as a string.
  public struct StringInterpolation: StringInterpolationProtocol {
    var tokens: [Token] = []

    /// Starts with no pieces.
    public init(literalCapacity: Int, interpolationCount: Int) {
      tokens.reserveCapacity(interpolationCount * 2 + 1)
    }

    /// Adds text of the formula language.
    public mutating func appendLiteral(_ text: String) {
      if !text.isEmpty { tokens.append(.text(text)) }
    }

    /// Adds a cell.
    public mutating func appendInterpolation(_ address: CellAddress) {
      tokens.append(.cell(address))
    }

    /// Adds a block of cells.
    public mutating func appendInterpolation(_ range: CellRange) {
      tokens.append(.range(range.first, range.last))
    }

    /// Adds a number.
    public mutating func appendInterpolation(_ number: Double) {
      let whole = Int(exactly: number).map(String.init)
      tokens.append(.text(whole ?? number.description.uppercased()))
    }

    /// Adds a whole number.
    public mutating func appendInterpolation(_ number: Int) {
      tokens.append(.text(String(number)))
    }

    /// Adds the pieces of another formula.
    public mutating func appendInterpolation(_ formula: SheetFormula) {
      tokens += formula.tokens
    }
  }
}

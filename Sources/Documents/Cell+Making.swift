extension Cell {
  /// A cell that holds nothing.
  public static let empty = Cell(.empty)

  /// A cell of text.
  public static func text(
    _ text: String, role: Role? = nil, link: Link? = nil, comment: String? = nil,
    columnSpan: Int = 1
  ) -> Cell {
    Cell(.text(text), role: role, link: link, comment: comment, columnSpan: columnSpan)
  }

  /// A cell of a number.
  public static func number(
    _ value: Double, _ style: NumberStyle = .full, role: Role? = nil, comment: String? = nil
  ) -> Cell {
    Cell(.number(value), style, role: role, comment: comment)
  }

  /// A cell of a live formula that comes to a number.
  public static func formula(
    _ formula: SheetFormula, cached: Double, _ style: NumberStyle = .full, role: Role? = nil,
    comment: String? = nil
  ) -> Cell {
    Cell(.formula(formula, cached: cached), style, role: role, comment: comment)
  }

  /// A cell of a live formula that comes to text.
  public static func textFormula(
    _ formula: SheetFormula, cached: String, role: Role? = nil, comment: String? = nil
  ) -> Cell {
    Cell(.textFormula(formula, cached: cached), role: role, comment: comment)
  }

  /// A cell of a notation key.
  public static func notationKey(_ key: String, role: Role? = nil, comment: String? = nil) -> Cell {
    Cell(.notationKey(key), role: role, comment: comment)
  }
}

extension Cell {
  /// The cell as printed: numbers rounded and grouped by its style.
  public var printed: String {
    switch content {
    case .empty: ""
    case .text(let text), .textFormula(_, let text), .notationKey(let text): text
    case .number(let value), .formula(_, let value):
      DisplayNumber(value, style).description
    }
  }

  /// The number the cell holds or comes to, if it is one.
  public var value: Double? {
    switch content {
    case .number(let value), .formula(_, let value): value
    case .empty, .text, .textFormula, .notationKey: nil
    }
  }

  /// The formula the cell holds, if it does.
  public var sheetFormula: SheetFormula? {
    switch content {
    case .formula(let formula, _), .textFormula(let formula, _): formula
    case .empty, .text, .number, .notationKey: nil
    }
  }

  /// Whether the cell holds nothing.
  public var isEmpty: Bool { content == .empty }
}

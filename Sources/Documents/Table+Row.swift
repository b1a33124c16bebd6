extension Table {
  /// A row of a table.
  public struct Row: Hashable, Sendable {
    /// What it is in the table.
    public let role: Role
    /// How far its first cell is set in, in steps.
    public let indentation: Int
    /// Its cells, from left to right.
    public let cells: [Cell]

    /// Makes a row; a negative indentation counts as none.
    public init(_ cells: [Cell], role: Role = .item, indentation: Int = 0) {
      self.role = role
      self.indentation = max(0, indentation)
      self.cells = cells
    }

    func widened(to count: Int) -> Row {
      let missing = Array(repeating: Cell.empty, count: max(0, count - cells.count))
      return Row(cells + missing, role: role, indentation: indentation)
    }
  }
}

extension Table.Row {
  /// What a row is in its table.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    /// A head above the column headings; it must lead the table.
    case head
    /// A heading across the table for the rows below it.
    case band
    /// One of the things listed.
    case item
    /// The sum of some items.
    case subtotal
    /// The sum of all items.
    case total
    /// Shown for information and in no sum.
    case memo
  }

  /// The cells that show, each with its position: those under another cell's span are left out.
  public var visibleCells: [(position: Int, cell: Cell)] {
    var visible: [(position: Int, cell: Cell)] = []
    var next = 0
    for (position, cell) in cells.enumerated() where position >= next {
      visible.append((position, cell))
      next = min(cells.count, position + cell.columnSpan)
    }
    return visible
  }
}

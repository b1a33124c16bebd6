import Formulas
public import Regulations

/// A line of another method, or all its lines that count, as part of a line's quantity or a letter.
public struct ResultTerm: Hashable, Sendable {
  /// The method.
  public let method: String
  /// What of its lines is taken.
  public let takes: DerivedLines.Taken
  /// The line, by its position; `nil` for the sum of all that count.
  public let line: Int?
  /// What the lines that count have in common; `nil` where all are meant.
  public let group: Group?

  /// Lines of one category or entity.
  public struct Group: Hashable, Sendable {
    /// What they have in common.
    public let grouping: ResultSource.Grouping
    /// The category's code, or the entity as the tables call it.
    public let name: String

    /// The group of a line; `nil` for a line of the entity as a whole.
    init?(_ grouping: ResultSource.Grouping, of line: Int, in lines: LineTable) {
      let name = lines.name(of: grouping, line)
      guard grouping != .entity || !name.isEmpty else { return nil }
      self.grouping = grouping
      self.name = name
    }

    /// Whether a line belongs to it.
    func holds(_ line: Int, of lines: LineTable) -> Bool { lines.name(of: grouping, line) == name }
  }

  /// A line's part, or that of all lines that count and belong together.
  init(method: String, takes: DerivedLines.Taken, line: Int?, group: Group? = nil) {
    self.method = method
    self.takes = takes
    self.line = line
    self.group = group
  }

  /// The lines it stands for.
  public func lines(of account: MethodAccount) -> [Int] {
    if let line { return [line] }
    return (0..<account.count).filter { line in
      account.counts(line) && (group?.holds(line, of: account.lines) ?? true)
    }
  }

  /// The number it stands for, in the unit of what is taken.
  public func value(in account: MethodAccount) -> Double {
    let values = takes == .results ? account.results : account.lines.activity
    return lines(of: account).lazy.map { values[$0] }.compensatedSum
  }
}

extension LineTable {
  /// What a line is told from others by: the code of its category, or its entity.
  func name(of grouping: ResultSource.Grouping, _ line: Int) -> String {
    switch grouping {
    case .category: categories[line]
    case .entity: entities[line]
    }
  }
}

public import Accounting
import Findings
public import Formulas
import Regulations

/// What an account's direct total depends on: values that may be off, and how far each moves each
/// category and gas.
///
/// A value that many lines share is one source, so that what it does to them is not taken as
/// independent. Warming potentials are taken as certain, as the guidelines do.
public struct UncertaintyModel: Sendable {
  /// The account.
  public let account: EmissionAccount
  /// The sources, in the order in which lines use them.
  public let sources: [UncertainSource]
  /// The categories and gases of the direct total, in the order of the tree.
  public let rows: [Row]
  /// What each source does to each row, by source, then row; pairs that do nothing are left out.
  public let terms: [Term]
  /// The lines, as sampling evaluates them: those that others go on with come before these.
  public let lines: [Line]
  /// How the results of each method move with its letters, in the order of the methods.
  public let gradients: [Gradient?]

  /// A category and gas.
  public struct Row: Hashable, Sendable {
    /// The category's code.
    public let category: String
    /// The gas.
    public let gas: String
    /// Tonnes of CO₂e.
    public let equivalent: Double

    /// The category and gas alone.
    public var key: CategoryGas { CategoryGas(category: category, gas: gas) }
  }

  /// What a source does to a row.
  public struct Term: Hashable, Sendable {
    /// The source, by its position.
    public let source: Int
    /// The row, by its position.
    public let row: Int
    /// Tonnes of CO₂e by which the row grows when the source doubles, to first order.
    public let sensitivity: Double
  }

  /// A line that counts, by what its letters are.
  public struct Line: Sendable {
    /// The method, by its position in the account.
    public let method: Int
    /// The line, by its position in the method.
    public let line: Int
    /// The row it is part of, by its position; `nil` for a line that others go on with.
    public let row: Int?
    /// What each letter is, in the order of the method's letters.
    public let letters: [Letter]
  }

  /// What a letter's value on a line is.
  public enum Letter: Hashable, Sendable {
    /// A source, by its position.
    case source(Int32)
    /// A number that is exact, such as how many years ago something was.
    case exact(Double)
    /// What other lines yield: each with what it is multiplied by.
    case sum([Part])
  }

  /// What a letter takes of another line.
  public struct Part: Hashable, Sendable {
    /// The line, by its position among the model's.
    public let line: Int
    /// The letter whose value is taken, by its position; `nil` for the line's result.
    public let letter: Int?
    /// What turns it into the unit wanted.
    public let factor: Double
  }

  /// Takes an account apart.
  public init(_ account: EmissionAccount) {
    self.account = account
    var builder = UncertaintyModelBuilder(account)
    builder.build()
    sources = builder.sources
    rows = builder.rows
    terms = builder.terms
    lines = builder.lines
    gradients = builder.gradients
  }

  /// The methods, which lines refer to by position.
  public var methods: [MethodAccount] { account.methods }

  /// Tonnes of CO₂e of the direct total.
  public var total: Double { rows.map(\.equivalent).compensatedSum }

  /// The categories that have rows at or below them, in the order of the tree, with these rows.
  var categories: [(code: String, rows: [Int])] {
    guard let tree = account.tree else { return [] }
    var positions: [String: [Int]] = [:]
    for (position, row) in rows.enumerated() {
      for code in tree.lineage(of: row.category) { positions[code, default: []].append(position) }
    }
    return tree.categories.compactMap { category in
      positions[category.code].map { (category.code, $0) }
    }
  }
}

public import Accounting
public import Findings
import Inventories
import Regulations

/// Two accounts side by side: what differs by meaning, and why the total is another.
///
/// Lines are told by what they mean, never by where they stand, so that a file in another order
/// compares as nothing.
public struct AccountComparison: Sendable {
  /// The account before.
  public let before: EmissionAccount
  /// The account after.
  public let after: EmissionAccount
  /// Their totals side by side.
  public let totals: TotalComparison
  /// What the two inventories declare otherwise, and what their regulation says otherwise.
  public let declared: [DeclaredChange]

  /// A sum that lines are part of.
  public enum Sum: String, CaseIterable, Hashable, Sendable {
    /// The direct total.
    case direct
    /// The indirect line of purchased electricity and heat.
    case indirect
    /// Memo items, which no total includes.
    case memo

    var approach: Method.Approach {
      switch self {
      case .direct: .sectoral
      case .indirect: .indirect
      case .memo: .memo
      }
    }
  }

  /// The split of a category's part of a sum.
  public struct CategorySplit: Hashable, Sendable {
    /// The sum.
    public let sum: Sum
    /// The category's code.
    public let category: String
    /// The split.
    public let split: Split
  }

  /// The split of a gas's part of the direct total.
  public struct GasSplit: Hashable, Sendable {
    /// The gas.
    public let gas: String
    /// The split.
    public let split: Split
  }

  /// Compares two accounts.
  public init(before: EmissionAccount, after: EmissionAccount) {
    self.before = before
    self.after = after
    totals = TotalComparison(before: ComparedTotals(before), after: ComparedTotals(after))
    declared = DeclaredChanges(before, after).all
  }
}

extension AccountComparison {
  /// What a reader of the comparison has to know first: that it is of two entities.
  public var remarks: [Finding] {
    let (old, new) = (before.inventory.entity, after.inventory.entity)
    guard old.code != new.code else { return [] }
    let arguments: [String: Finding.Argument] = [
      "before": .name(old.name), "before-code": .text(old.code), "after": .name(new.name),
      "after-code": .text(new.code),
    ]
    return [Finding(.warning, .comparesTwoEntities, arguments, at: new.codePlace)]
  }

  /// Each method with its lines side by side: those of the account after, then those gone.
  public var methods: [MethodComparison] { totals.methods }

  /// The split by category in each sum, in the order of the categories' codes.
  public var categories: [CategorySplit] { totals.categories }

  /// The split of the direct total by gas.
  public var gases: [GasSplit] { totals.gases }

  /// The split of a sum.
  public subscript(sum: Sum) -> Split { totals[sum] }

  /// The split of the total with the indirect line.
  public var withIndirect: Split { totals.withIndirect }

  /// Whether nothing differs.
  public var isNothing: Bool {
    declared.isEmpty && methods.allSatisfy(\.changes.isEmpty) && withIndirect.isNothing
      && self[.memo].isNothing
  }
}

extension Finding.Code {
  /// What is compared is of two entities.
  static let comparesTwoEntities: Self = "compares-two-entities"
}

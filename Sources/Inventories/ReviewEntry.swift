public import Findings

/// One finding of a reviewer: what was asked, what was answered, what was concluded (评审记录).
public struct ReviewEntry: Hashable, Sendable {
  /// Its number in the record, kept from year to year.
  public let number: String
  /// How far it has come.
  public let state: State
  /// What it is about.
  public let flag: Flag
  /// The category, line or file it speaks of; empty for the whole inventory.
  public let subject: String
  /// The sheet and cell of the workbook reviewed, as `汇总!B7`; empty when there is none.
  public let cell: String
  /// The reviewer's question.
  public let question: String
  /// The entity's answer; empty while there is none.
  public let answer: String
  /// The reviewer's conclusion; empty while there is none.
  public let conclusion: String
  /// The reason for the conclusion.
  public let reason: String
  /// The reviewer.
  public let person: String
  /// The day of the last change, as written.
  public let date: String
  /// Where it stands.
  public let place: Place

  /// How far a finding has come.
  public enum State: String, CaseIterable, Hashable, Sendable {
    /// Asked (待答复).
    case open
    /// Answered by the entity (已答复).
    case answered
    /// The answer or correction is accepted (接受).
    case accepted
    /// The answer is not accepted (不接受).
    case rejected
  }

  /// What a finding is about; the flags of UNFCCC reviews, and what changed in a workbook.
  public enum Flag: String, CaseIterable, Hashable, Sendable {
    /// A key category at tier 1 (关键类别用层级1).
    case keyCategoryTierOne = "key-category-tier-1"
    /// A category not estimated (未估算).
    case notEstimated = "not-estimated"
    /// A recalculation (重新计算).
    case recalculation
    /// A time series that does not fit together (时间序列不一致).
    case timeSeries = "time-series"
    /// Something a reader cannot follow (透明性).
    case transparency
    /// Something left out (完整性).
    case completeness
    /// A number that is not right (准确性).
    case accuracy
    /// Figures that differ between forms or from others' (可比性).
    case comparability
    /// A cell that was changed (单元格改动).
    case changedCell = "changed-cell"
    /// Anything else (其他).
    case other
  }
}

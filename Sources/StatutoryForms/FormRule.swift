public import Findings
public import Regulations

/// A rule by which a form is read, named by what is wrong where it does not hold.
public struct FormRule: Hashable, Sendable, Identifiable {
  /// Its code: `C-05`.
  public let id: String
  /// What is wrong, as an assessor says it.
  public let name: LocalizedText
  /// The tables it speaks of; empty for all.
  public let tables: [String]
  /// What must hold, each clause for its own records; empty where no program can decide.
  public let clauses: [FormCondition]
  /// Where it holds only.
  public let onlyWhen: FormCondition?
  /// Where it does not hold.
  public let unless: FormCondition?
  /// Whether numbers are compared as printed, units not converted.
  public let isAsPrinted: Bool
  /// Whether two values may lie apart by the rounding of the cells that they follow from as well.
  public let allowsRoundedInputs: Bool
  /// How far two values may lie apart at most, as a share of the left, however few digits were typed;
  /// `nil` where the digits alone say.
  public let widestMargin: Double?
  /// The cell that a reader is sent to; the first that is named and typed where it does not say.
  public let at: FormVariable?
  /// What is told where it does not hold; the two sides that it compares where it does not say.
  public let shows: [Shown]
  /// The threshold that it needs from whoever uses it.
  public let setting: Setting?
  /// How bad it is.
  public let severity: Finding.Severity
  /// How sure it is.
  public let standing: Standing
  /// Who decides it.
  public let decidedBy: Decider
  /// What of it no program can decide, to be asked beside it; `nil` for nothing.
  public let leftToReviewer: LocalizedText?
  /// The document it is from.
  public let source: String
  /// What a reader should know.
  public let note: LocalizedText?
  /// Where it is declared.
  public let place: Place

  /// Who decides a rule.
  public enum Decider: String, CaseIterable, Hashable, Sendable {
    /// A program.
    case program
    /// A reviewer, from a check list.
    case reviewer
  }

  /// A value that is told of a broken rule.
  public struct Shown: Hashable, Sendable {
    /// What it is called.
    public let name: LocalizedText
    /// How it is had.
    public let value: FormExpression
  }

  /// A threshold with a name; nobody printed it unless it has a value.
  public struct Setting: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its value, where one was printed.
    public let value: Double?
  }
}

import Findings

/// Something beside the account that a check compares it with, and without which it looks at nothing.
public enum AccountNeed: String, CaseIterable, Sendable {
  /// The figures of the year before.
  case previous
  /// The quantities of the year before; others of the same table are there.
  case previousQuantities = "previous-quantities"
  /// The reference approach, from an energy balance.
  case reference
}

extension EmissionAccount {
  /// The checks that had nothing to compare the account with, and what each asks for.
  public var unappliedChecks: [UnappliedCheck] {
    Self.checks.compactMap { check in
      check.need(in: self).map { UnappliedCheck(check: check.id, need: $0) }
    }
  }
}

/// A check that had nothing to compare the account with (未进行的检查).
public struct UnappliedCheck: Hashable, Sendable {
  /// The check's id.
  public let check: String
  /// What it asks for.
  public let need: AccountNeed

  /// The key of what it looks at, in the catalogue of messages.
  public var looksLabel: String { "check-looks-\(check)" }
  /// The key of what it asks for.
  public var needLabel: String { "check-need-\(need.rawValue)" }
}

import Accounting
public import Findings

/// Something of a filed year that must be today as it was filed.
public protocol LockCheck: Check {
  /// Where it is not.
  func findings(in comparison: LockComparison) -> [Finding]
}

extension LockComparison {
  /// Every check, in the order they are reported.
  public static let checks: [any LockCheck] = [
    TotalsAsFiled(), FiguresAsFiled(), LinesAsFiled(), MethodsAsFiled(), ActivityAsFiled(),
    ValuesAsFiled(),
    PotentialsAsFiled(), InputsAsFiled(),
  ]

  /// What is not as it was filed; nothing when nothing changed.
  public var findings: [Finding] { Self.checks.flatMap { $0.findings(in: self) } }
}

extension Finding {
  /// Whether it says that a filed year is not as it was filed, or that its lock cannot be read.
  public var isOfLock: Bool {
    LockComparison.checks.contains { $0.codes[code] != nil }
      || [.lockDamaged, .lockOfOther].contains(code)
  }
}

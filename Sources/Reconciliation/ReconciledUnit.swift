public import Accounting
import Findings
import Inventories
public import Regulations

/// A unit (企业) whose account is held against that of the district it is in.
public struct ReconciledUnit: Sendable {
  /// What it filed.
  public let account: EmissionAccount
  /// Where its sources sit in the district's system; `nil` where the library does not say.
  public let placement: CategoryPlacement?
  /// The constants by which its quantities compare with the district's, where units differ.
  public let conversions: [ConversionRule]

  /// Brings a unit's account and its placement together.
  public init(
    _ account: EmissionAccount, placement: CategoryPlacement?, conversions: [ConversionRule] = []
  ) {
    self.account = account
    self.placement = placement
    self.conversions = conversions
  }

  /// The name of its folder.
  public var id: String { account.inventory.id }

  /// What the entity is called.
  var entityName: LocalizedText { account.inventory.entity.name }

  /// Whether it can be one of a district's units.
  var isEnterprise: Bool { account.inventory.entity.kind == .enterprise }

  /// Its credit code.
  public var code: String { account.inventory.entity.code }

  /// Whether it is what somebody wrote: its folder or its code.
  func isCalled(_ name: String) -> Bool { name == id || (!code.isEmpty && name == code) }
}

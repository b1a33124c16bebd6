public import Findings
import Parsing

/// Whose inventory a folder has, and of which year.
public struct InventoryIdentity: Hashable, Sendable {
  /// The entity's code.
  public let entityCode: String
  /// The accounting year.
  public let year: Int

  /// Takes what is known of an inventory.
  public init(entityCode: String, year: Int) {
    self.entityCode = entityCode
    self.year = year
  }

  /// Reads the head of an inventory; `nil` where that cannot be read.
  public init?(in folder: String) {
    var ignored: [Finding] = []
    let head = YAMLDocument.read("\(folder)/inventory.yaml", into: &ignored) { map, findings in
      InventoryHead(&map, into: &findings)
    }
    guard let head else { return nil }
    self.init(entityCode: head.entity.code, year: head.year)
  }

  /// What keeps it from being the inventory of the year before another, which names it.
  public func misfits(asPreviousOf inventory: Inventory) -> [Finding] {
    let place = inventory.previous?.place ?? inventory.guideline.place
    let wanted = InventoryIdentity(entityCode: inventory.entity.code, year: inventory.year - 1)
    let entity = Finding(
      .error, .previousOfOtherEntity,
      ["found": .text(entityCode), "wanted": .text(wanted.entityCode)], at: place)
    let years = Finding(
      .error, .previousOfOtherYear,
      ["found": .count(year), "wanted": .count(wanted.year)], at: place)
    return (entityCode == wanted.entityCode ? [] : [entity]) + (year == wanted.year ? [] : [years])
  }
}

extension Finding.Code {
  /// The inventory named as the year before is another entity's.
  public static let previousOfOtherEntity: Self = "previous-of-other-entity"
  /// The inventory named as the year before is of another year.
  public static let previousOfOtherYear: Self = "previous-of-other-year"
}

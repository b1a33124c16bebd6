import Findings
import Inventories
import Regulations

/// No region of the entity is a mistyped one of those that values are limited to: such a line
/// would take the value of the next region in the list.
///
/// Not every region occurs in the library, so one that resembles nothing is let pass.
struct RegionsKnown: DeclarationCheck {
  func findings(in scope: AccountScope) -> [Finding] {
    let known = scope.regulation.factorSets.values.flatMap(\.values)
      .reduce(into: Set<String>()) { $0.formUnion($1.keys.regions) }
    let entity = scope.inventory.entity
    return entity.regions.filter { !known.contains($0) && !DistrictCode.isOne($0) }.compactMap {
      region in
      NearestName.of(region, among: known).map { nearest in
        let arguments: [String: Finding.Argument] = [
          "name": .text(region), "nearest": .text(nearest),
        ]
        return Finding(.warning, .unknownRegion, arguments, at: entity.regionsPlace)
      }
    }
  }
}

extension Finding.Code {
  static let unknownRegion: Self = "unknown-region"
}

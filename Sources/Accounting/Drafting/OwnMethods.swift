import Findings
import Inventories
import Regulations

/// The methods that count a fuel by themselves, such as waste that is incinerated.
struct OwnMethods {
  private let fuel: Fuel
  private let overlaps: [CheckBounds.Overlap]
  private let regulation: Regulation

  /// The methods of a fuel other than the one whose line it stands in; `nil` where there are none.
  init?(of fuel: Fuel, beside method: Method, _ selector: FactorSelector) {
    regulation = selector.regulation
    self.fuel = fuel
    let bounds = regulation.checkBounds[selector.inventory.guideline.value]
    overlaps = (bounds?.overlaps ?? []).filter { $0.fuels.contains(fuel.id) }
    if overlaps.isEmpty || overlaps.contains(where: { $0.method == method.id }) { return nil }
  }

  /// Whether the library has values of the fuel for a letter: then it is a fuel like others.
  func has(_ variable: Method.Variable) -> Bool {
    variable.defaults.compactMap { regulation.factorSets[$0] }.flatMap(\.values)
      .contains { $0.keys.fuels.contains(fuel.id) }
  }

  /// Where their lines go, with what each counts.
  var files: LocalizedText {
    let parts = overlaps.map { overlap in
      let file = "activity/\(overlap.method).csv"
      return LocalizedText(
        zh: "\(file)（\(overlap.source.zh)）", en: "\(file) (\(overlap.source.en))")
    }
    return LocalizedText(
      zh: parts.map(\.zh).joined(separator: "或 "), en: parts.map(\.en).joined(separator: " or "))
  }
}

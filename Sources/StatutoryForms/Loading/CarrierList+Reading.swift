import Findings
import Parsing
import Quantities
import Regulations

extension CarrierList {
  init(_ map: inout YAMLMap, into findings: inout [Finding]) {
    _ = map.required("carriers", as: .string, into: &findings)
    for key in ["citation", "seen", "standing", "calorific", "primary", "note"] { _ = map.has(key) }
    self.init(
      carriers: map.required("list", as: .list(of: .carrier), into: &findings) ?? [],
      totals: map.optional("totals", as: .list(of: .carrierTotal), into: &findings) ?? [])
  }
}

extension YAMLReading where Value == Carrier {
  /// Reads an energy.
  static var carrier: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let id = map.required("id", as: .string, into: &findings)
      let name = map.required("name", as: .localizedText, into: &findings)
      let unit = map.required("unit", as: .string, into: &findings)
      let code = map.optional("code", as: .string, into: &findings)
      let fuel = map.optional("fuel", as: .string, into: &findings)
      let coefficient = map.optional("coefficient", as: .string, into: &findings)
      let primary = map.optional("primary", as: .string, into: &findings)
      let countedBy = map.optional("counted-by", as: .string, into: &findings)
      let green = map.optional("green", as: .string, into: &findings)
      let whole = map.optional("within", as: .string, into: &findings)
      let note = map.optional("note", as: .localizedText, into: &findings)
      _ = map.has("seen")
      map.finish(into: &findings)
      guard let id, let name, let unit else { return nil }
      return Carrier(
        id: id, code: code, name: name, unit: unit == "unknown" ? nil : unit,
        measure: try? Unit(unit), fuel: fuel,
        coefficient: coefficient == "unknown" ? nil : coefficient, primary: primary,
        countedBy: countedBy, greenTechnology: green, whole: whole,
        note: note)
    }
  }
}

extension YAMLReading where Value == CarrierList.Total {
  /// Reads a row of sums.
  static var carrierTotal: Self {
    Self { node, findings in
      guard var map = YAMLReading<YAMLMap>.map(node, into: &findings) else { return nil }
      let id = map.required("id", as: .string, into: &findings)
      let name = map.required("name", as: .localizedText, into: &findings)
      let code = map.optional("code", as: .string, into: &findings)
      let unit = map.required("unit", as: .string, into: &findings)
      for key in ["standing", "seen", "note"] { _ = map.has(key) }
      map.finish(into: &findings)
      guard let id, let name, let unit else { return nil }
      return CarrierList.Total(id: id, code: code, name: name, unit: FormUnit(written: unit))
    }
  }
}

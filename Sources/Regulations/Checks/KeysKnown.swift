import Findings

/// Every fuel and sector that a factor is limited to is declared, and fuels hang together.
struct KeysKnown: RegulationCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.unknownFuelKey: .error, .unknownSectorKey: .error]
  }

  func findings(in regulation: Regulation) -> [Finding] {
    regulation.factorSets.values.sorted { $0.id < $1.id }.flatMap(\.values).flatMap { value in
      unknown(value.keys.fuels, among: regulation.fuels.keys, .unknownFuelKey, at: value.place)
        + unknown(
          value.keys.sectors, among: regulation.sectors.keys, .unknownSectorKey, at: value.place)
    }
      + regulation.fuels.values.sorted { $0.id < $1.id }.flatMap { fuel in
        unknown(
          Set(fuel.parts), among: regulation.fuels.keys, .unknownFuelKey, at: fuel.place)
      }
      + regulation.sectors.values.sorted { $0.id < $1.id }.flatMap { sector in
        unknown(
          Set([sector.parent].compactMap(\.self)), among: regulation.sectors.keys,
          .unknownSectorKey, at: sector.place)
      }
  }

  private func unknown(
    _ ids: Set<String>, among known: some Collection<String>, _ code: Finding.Code, at place: Place
  ) -> [Finding] {
    let known = Set(known)
    return ids.subtracting(known).sorted().map { id in
      let nearest = NearestName.of(id, among: known.sorted()) ?? "—"
      return Finding(.error, code, ["id": .text(id), "nearest": .text(nearest)], at: place)
    }
  }
}

extension Finding.Code {
  static let unknownFuelKey: Self = "unknown-fuel-key"
  static let unknownSectorKey: Self = "unknown-sector-key"
}

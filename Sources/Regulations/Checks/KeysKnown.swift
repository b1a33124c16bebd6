import Findings

/// Every fuel and sector that a factor or a default uncertainty is limited to is declared, and fuels
/// hang together.
struct KeysKnown: RegulationCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.unknownFuelKey: .error, .unknownSectorKey: .error]
  }

  func findings(in regulation: Regulation) -> [Finding] {
    factors(in: regulation) + fuels(in: regulation) + uncertainties(in: regulation)
      + sectors(in: regulation)
  }

  private func factors(in regulation: Regulation) -> [Finding] {
    let values = regulation.factorSets.values.sorted { $0.id < $1.id }.flatMap(\.values)
    return values.flatMap { value in
      unknown(value.keys.fuels, among: regulation.fuels.keys, .unknownFuelKey, at: value.place)
        + unknown(
          value.keys.sectors, among: regulation.sectors.keys, .unknownSectorKey, at: value.place)
    }
  }

  private func fuels(in regulation: Regulation) -> [Finding] {
    regulation.fuels.values.sorted { $0.id < $1.id }.flatMap { fuel in
      unknown(Set(fuel.parts), among: regulation.fuels.keys, .unknownFuelKey, at: fuel.place)
    }
  }

  private func uncertainties(in regulation: Regulation) -> [Finding] {
    regulation.uncertainties.sorted { $0.key < $1.key }.flatMap(\.value.entries).flatMap { entry in
      unknown(Set(entry.fuels), among: regulation.fuels.keys, .unknownFuelKey, at: entry.place)
    }
  }

  private func sectors(in regulation: Regulation) -> [Finding] {
    regulation.sectors.values.sorted { $0.id < $1.id }.flatMap { sector in
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

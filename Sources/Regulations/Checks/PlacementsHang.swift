import Findings

/// Placements lead every leaf of the units' trees to a category of the area, or to none on purpose.
struct PlacementsHang: RegulationCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.placementUnknownName: .error, .placementLeafOpen: .error]
  }

  func findings(in regulation: Regulation) -> [Finding] {
    regulation.placements.flatMap { placement($0, in: regulation) }
  }

  private func placement(
    _ placement: CategoryPlacement, in regulation: Regulation
  ) -> [Finding] {
    guard let source = regulation.trees[placement.source],
      let target = regulation.trees[placement.target]
    else {
      return [placement.source, placement.target].filter { regulation.trees[$0] == nil }
        .map { unknown($0, at: placement.place) }
    }
    let open = source.leaves.map(\.code).filter { leaf in
      !placement.rules.contains { rule in
        [rule.method, rule.sector, rule.gas].allSatisfy { $0 == nil }
          && source.lineage(of: leaf).contains(rule.from)
      }
    }
    return placement.rules.flatMap { rule($0, from: source, to: target, in: regulation) }
      + open.map {
        Finding(.error, .placementLeafOpen, ["code": .text($0)], at: placement.place)
      }
  }

  /// The names of a rule that nobody knows.
  private func rule(
    _ rule: CategoryPlacement.Rule, from source: CategoryTree, to target: CategoryTree,
    in regulation: Regulation
  ) -> [Finding] {
    let methods = Set(regulation.knownMethods)
    let names: [(String?, (String) -> Bool)] = [
      (rule.from, { source[$0] != nil }), (rule.to, { target[$0] != nil }),
      (rule.method, methods.contains), (rule.sector, { regulation.sectors[$0] != nil }),
      (rule.carrier, { regulation.fuels[$0] != nil }),
    ]
    return names.compactMap { name, isKnown in
      name.flatMap { isKnown($0) ? nil : unknown($0, at: rule.place) }
    }
  }

  private func unknown(_ name: String, at place: Place) -> Finding {
    Finding(.error, .placementUnknownName, ["name": .text(name)], at: place)
  }
}

extension Finding.Code {
  static let placementUnknownName: Self = "placement-unknown-name"
  static let placementLeafOpen: Self = "placement-leaf-open"
}

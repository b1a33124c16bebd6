import Findings

/// What a guideline's inventories are checked against, and its default uncertainties, name factor
/// sets, categories and methods that there are.
struct BoundsKnown: RegulationCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.unknownFactorSet: .error, .unknownCategory: .error, .unknownMethodListed: .error]
  }

  func findings(in regulation: Regulation) -> [Finding] {
    regulation.checkBounds.sorted { $0.key < $1.key }.flatMap { guideline, bounds in
      sets(of: bounds, in: regulation) + methods(of: bounds, in: regulation)
        + unknown(
          bounds.jumps.compactMap(\.category).map { ($0, bounds.place) }, in: guideline,
          of: regulation)
    }
      + regulation.uncertainties.sorted { $0.key < $1.key }.flatMap { guideline, uncertainties in
        unknown(
          uncertainties.entries.map { ($0.category, $0.place) }, in: guideline, of: regulation)
      }
  }

  private func sets(of bounds: CheckBounds, in regulation: Regulation) -> [Finding] {
    (bounds.impliedFactors?.sets ?? []).filter { regulation.factorSets[$0] == nil }.map { id in
      let nearest = NearestName.of(id, among: regulation.knownFactorSets) ?? "—"
      return finding(
        .unknownFactorSet, ["id": .text(id), "nearest": .text(nearest)], at: bounds.place)
    }
  }

  private func methods(of bounds: CheckBounds, in regulation: Regulation) -> [Finding] {
    let named = bounds.rivals.flatMap(\.methods) + bounds.overlaps.map(\.method)
    return named.filter { !regulation.knownMethods.contains($0) }.map { id in
      let nearest = NearestName.of(id, among: regulation.knownMethods) ?? "—"
      return finding(
        .unknownMethodListed, ["id": .text(id), "nearest": .text(nearest)], at: bounds.place)
    }
  }

  private func unknown(
    _ codes: [(code: String, place: Place)], in guideline: String, of regulation: Regulation
  ) -> [Finding] {
    guard let id = regulation.guidelines[guideline]?.categories, let tree = regulation.trees[id]
    else { return [] }
    return codes.filter { tree[$0.code] == nil }.map {
      finding(.unknownCategory, ["code": .text($0.code)], at: $0.place)
    }
  }
}

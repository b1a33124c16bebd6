import Findings

extension RegulationLoader {
  /// Whether a supplement goes with the guideline of the inventory; of one that does not, it is noted
  /// why, and nothing of it is read, for its methods would go on with nothing.
  ///
  /// It goes with guidelines that are for the same entities and have the methods it lists beside its
  /// own.
  mutating func fits(
    _ supplement: Guideline, under guideline: Guideline, having wanted: Set<String>
  ) -> Bool {
    let own = Set(folders.files(below: "Guidelines/\(supplement.id)/methods").map(\.id))
    let needed = Set(supplement.methods).subtracting(own)
    guard !Self.goes(supplement, needing: needed, with: guideline) else { return true }
    let isForOthers = !Self.shareEntities(supplement, guideline)
    let missing = isForOthers ? [] : needed.subtracting(guideline.methods).sorted()
    let fitting = folders.guidelines.filter { id in
      head(of: id).map { Self.goes(supplement, needing: needed, with: $0) } ?? false
    }
    let misfit = SupplementMisfit(
      supplement: supplement.name, missing: missing, fitting: fitting)
    for method in own.intersection(wanted) { regulation.misfits[method] = misfit }
    return false
  }

  private static func goes(
    _ supplement: Guideline, needing methods: Set<String>, with guideline: Guideline
  ) -> Bool {
    !guideline.isSupplement && methods.isSubset(of: guideline.methods)
      && shareEntities(supplement, guideline)
  }

  /// Whether both are for the same kind of entity; one that does not say is for any.
  private static func shareEntities(_ left: Guideline, _ right: Guideline) -> Bool {
    left.entities.isEmpty || right.entities.isEmpty
      || !Set(left.entities).isDisjoint(with: right.entities)
  }
}

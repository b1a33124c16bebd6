import Findings

/// What a guideline and its methods name exists: methods, GWP set, trees, categories.
struct GuidelinesComplete: RegulationCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [
      .unknownMethodListed: .error, .unknownGWPSet: .error, .unknownTree: .error,
      .missingConversion: .error, .unknownCategory: .error,
    ]
  }

  func findings(in regulation: Regulation) -> [Finding] {
    regulation.guidelines.values.sorted { $0.id < $1.id }.flatMap { guideline in
      methods(of: guideline, in: regulation) + sets(of: guideline, in: regulation)
    }
      + regulation.methods.values.sorted { $0.id < $1.id }.flatMap {
        categories(of: $0, in: regulation)
      }
  }

  private func methods(of guideline: Guideline, in regulation: Regulation) -> [Finding] {
    let known = regulation.methods.keys.sorted()
    return guideline.methods.filter { regulation.methods[$0] == nil }.map { id in
      let arguments: [String: Finding.Argument] = [
        "id": .text(id), "nearest": .text(NearestName.of(id, among: known) ?? "—"),
      ]
      return Finding(.error, .unknownMethodListed, arguments, at: guideline.place)
    }
  }

  private func sets(of guideline: Guideline, in regulation: Regulation) -> [Finding] {
    let unknownSets = [guideline.gwp].compactMap(\.self)
      .filter { regulation.gwpSets[$0] == nil }
      .map { Finding(.error, .unknownGWPSet, ["id": .text($0)], at: guideline.place) }
    let unknownTrees = ([guideline.categories].compactMap(\.self) + guideline.conversions)
      .filter { regulation.trees[$0] == nil }
      .map { Finding(.error, .unknownTree, ["code": .text($0)], at: guideline.place) }
    return unknownSets + unknownTrees + conversions(of: guideline, in: regulation)
  }

  private func conversions(of guideline: Guideline, in regulation: Regulation) -> [Finding] {
    guard let own = guideline.categories else { return [] }
    return guideline.conversions.filter { regulation.trees[$0] != nil }
      .filter { regulation.conversion(from: own, to: $0) == nil }
      .map { tree in
        let arguments: [String: Finding.Argument] = ["from": .text(own), "to": .text(tree)]
        return Finding(.error, .missingConversion, arguments, at: guideline.place)
      }
  }

  /// A method's categories are those of a tree that some guideline uses.
  private func categories(of method: Method, in regulation: Regulation) -> [Finding] {
    let codes = [method.category].compactMap(\.self) + method.balanceLines.compactMap(\.category)
    return codes.filter { code in !regulation.trees.values.contains { $0[code] != nil } }.map {
      Finding(.error, .unknownCategory, ["code": .text($0)], at: method.place)
    }
  }
}

extension Finding.Code {
  static let unknownMethodListed: Self = "unknown-method-listed"
  static let missingConversion: Self = "missing-conversion"
  static let unknownGWPSet: Self = "unknown-gwp-set"
}

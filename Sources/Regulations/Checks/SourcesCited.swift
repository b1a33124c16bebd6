import Findings

/// Every value, formula and tree cites a document that is known, and says where it was read.
///
/// A secondary value names where it was seen; an unverified one has been seen nowhere.
struct SourcesCited: RegulationCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.unknownSource: .error, .secondaryWithoutSeen: .error]
  }

  func findings(in regulation: Regulation) -> [Finding] {
    Self.citations(in: regulation).flatMap { cited in
      [cited.citation.source, cited.citation.seen].compactMap(\.self)
        .filter { !$0.isEmpty && regulation.sources[$0] == nil }
        .map { unknown($0, at: cited.place, in: regulation) }
        + missingSeen(cited)
    }
  }

  private func unknown(_ id: String, at place: Place, in regulation: Regulation) -> Finding {
    let nearest = NearestName.of(id, among: regulation.sources.keys.sorted())
    return Finding(
      .error, .unknownSource, ["id": .text(id), "nearest": .text(nearest ?? "—")], at: place)
  }

  private func missingSeen(_ cited: Cited) -> [Finding] {
    guard cited.standing == .secondary, cited.citation.seen == nil else { return [] }
    return [Finding(.error, .secondaryWithoutSeen, at: cited.place)]
  }

  private struct Cited {
    let citation: Citation
    let standing: Standing?
    let place: Place
  }

  /// Whether a formula, tree or layout was read in the original is told in its note, not here.
  private static func citations(in regulation: Regulation) -> [Cited] {
    let values = regulation.factorSets.values.flatMap(\.values).map {
      Cited(citation: $0.citation, standing: $0.standing, place: $0.place)
    }
    let gwp = regulation.gwpSets.values.map {
      Cited(citation: $0.citation, standing: $0.standing, place: $0.place)
    }
    let uncertainties = regulation.uncertainties.values.flatMap(\.entries).map {
      Cited(citation: $0.citation, standing: $0.standing, place: $0.place)
    }
    let others =
      regulation.methods.values.map { ($0.citation, $0.place) }
      + regulation.trees.values.map { ($0.citation, $0.place) }
      + regulation.guidelines.values.map { ($0.citation, $0.place) }
      + regulation.balances.values.map { ($0.citation, $0.place) }
      + regulation.conversions.map { ($0.citation, $0.place) }
      + regulation.placements.map { ($0.citation, $0.place) }
    let cited =
      values + gwp + uncertainties + others.map { Cited(citation: $0, standing: nil, place: $1) }
    return cited.sorted { $0.place < $1.place }
  }
}

extension Finding.Code {
  static let unknownSource: Self = "unknown-source"
  static let secondaryWithoutSeen: Self = "secondary-without-seen"
}

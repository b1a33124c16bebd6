import Findings

/// Every value, formula and tree cites a document that is known, and says where it was read.
///
/// A secondary value names where it was seen; an unverified one has been seen nowhere.
struct SourcesCited: RegulationCheck {
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

  private static func citations(in regulation: Regulation) -> [Cited] {
    let values = regulation.factorSets.values.flatMap(\.values).map {
      Cited(citation: $0.citation, standing: $0.standing, place: $0.place)
    }
    let methods = regulation.methods.values.map {
      Cited(citation: $0.citation, standing: nil, place: $0.place)
    }
    let gwp = regulation.gwpSets.values.map {
      Cited(citation: $0.citation, standing: $0.standing, place: $0.place)
    }
    let trees = regulation.trees.values.map {
      Cited(citation: $0.citation, standing: nil, place: $0.place)
    }
    let guidelines = regulation.guidelines.values.map {
      Cited(citation: $0.citation, standing: nil, place: $0.place)
    }
    return values + methods + gwp + trees + guidelines
  }
}

extension Finding.Code {
  static let unknownSource: Self = "unknown-source"
  static let secondaryWithoutSeen: Self = "secondary-without-seen"
}

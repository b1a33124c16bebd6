import Findings
import Inventories
import Quantities
import Regulations

/// Chooses the value of a letter for one kind of line, and records why the others lost.
///
/// Measured comes before the supplier's, that before another fuel's, that before the default: in
/// the order the method says. Among defaults the sets are asked in order, and within a set the
/// value with most matching keys, then of the nearest region, wins.
struct FactorSelector {
  let inventory: Inventory
  let regulation: Regulation

  /// What a line is, as far as factors can be limited to it.
  struct Line: Hashable {
    let fuel: String
    let sector: String
    let technology: String
  }

  /// What came of looking for a value.
  struct Outcome {
    let selection: Selection?
    /// Candidates that were there but could not be used.
    let rejected: [Selection.Rejected]
  }

  func select(_ variable: Method.Variable, of method: Method, for line: Line) -> Outcome {
    guard case .factor(let parameter, let preference, let defaults) = variable.origin else {
      return Outcome(selection: nil, rejected: [])
    }
    let fuel = regulation.fuels[line.fuel]
    let wanted = variable.letter.unit.of(fuel)
    var ranked: [Ranked] = []
    let isFixed = variable.isDefaultOnly(for: line.fuel, in: inventory.year)
    let allowed = isFixed ? [.default] : preference
    for provenance in allowed {
      switch provenance {
      case .measured, .supplier, .stated:
        ranked += declared(parameter, provenance, method, line)
      case .proxy: ranked += proxies(parameter, defaults, method, line)
      case .default: ranked += library(defaults, line, as: .default, declared: nil)
      }
    }
    return outcome(of: ranked, in: wanted)
  }

  /// A candidate with the reason why it cannot be used, if there is one.
  private struct Ranked {
    let candidate: Candidate
    let obstacle: Selection.Reason?
  }

  private func outcome(of ranked: [Ranked], in unit: Unit) -> Outcome {
    let usable = ranked.filter {
      $0.obstacle == nil && $0.candidate.unit.isCommensurable(with: unit)
    }
    guard let winner = usable.first, let number = winner.candidate.number,
      let factor = winner.candidate.unit.factor(to: unit)
    else {
      return Outcome(
        selection: nil,
        rejected: ranked.map { .init(candidate: $0.candidate, reason: $0.obstacle ?? .otherUnit) })
    }
    let rejected = ranked.filter { $0.candidate != winner.candidate }.map { loser in
      Selection.Rejected(
        candidate: loser.candidate,
        reason: loser.obstacle
          ?? (loser.candidate.unit.isCommensurable(with: unit)
            ? reason(loser.candidate, lostTo: winner.candidate) : .otherUnit))
    }
    return Outcome(
      selection: Selection(
        chosen: winner.candidate, rejected: rejected, value: number * factor, unit: unit),
      rejected: rejected)
  }

  private func reason(_ loser: Candidate, lostTo winner: Candidate) -> Selection.Reason {
    if loser.provenance != winner.provenance { return .lessPreferred }
    return loser.library?.set == winner.library?.set ? .lessSpecific : .laterSet
  }

  private func declared(
    _ parameter: String, _ provenance: Method.Preference, _ method: Method, _ line: Line
  ) -> [Ranked] {
    inventory.factors
      .filter { $0.kind.rawValue == provenance.rawValue && $0.parameter.value == parameter }
      .filter { fits($0, method, line) }
      .sorted { narrowness($0) > narrowness($1) }
      .compactMap { factor in
        // A unit that cannot be read has had its finding.
        guard let unit = try? Unit(factor.unit.value.isEmpty ? "1" : factor.unit.value) else {
          return nil
        }
        let candidate = Candidate(
          provenance: provenance, number: factor.value, text: factor.value.map { "\($0)" } ?? "",
          unit: unit, library: nil, declared: factor, standsInFrom: nil)
        return Ranked(candidate: candidate, obstacle: nil)
      }
  }

  private func proxies(
    _ parameter: String, _ defaults: [String], _ method: Method, _ line: Line
  ) -> [Ranked] {
    inventory.factors
      .filter { $0.kind == .proxy && $0.parameter.value == parameter && fits($0, method, line) }
      .sorted { narrowness($0) > narrowness($1) }
      .flatMap { factor -> [Ranked] in
        guard let fuel = regulation.fuel(named: factor.proxy.value) else { return [] }
        let instead = Line(fuel: fuel.id, sector: line.sector, technology: line.technology)
        return library(defaults, instead, as: .proxy, declared: factor)
      }
  }

  private func fits(_ factor: DeclaredFactor, _ method: Method, _ line: Line) -> Bool {
    (factor.method.isEmpty || factor.method == method.id)
      && (factor.fuel.value.isEmpty || regulation.fuel(named: factor.fuel.value)?.id == line.fuel)
      && (factor.sector.isEmpty || isWithin(line.sector, factor.sector))
      && (factor.technology.isEmpty || factor.technology == line.technology)
  }

  /// Whether a sector is the one written, or part of it.
  private func isWithin(_ sector: String, _ written: String) -> Bool {
    let wanted = regulation.sector(named: written)?.id
    return wanted == sector || (wanted != nil && wanted == regulation.sectors[sector]?.parent)
  }

  private func narrowness(_ factor: DeclaredFactor) -> Int {
    [factor.method, factor.fuel.value, factor.sector, factor.technology].count { !$0.isEmpty }
  }

  private func library(
    _ sets: [String], _ line: Line, as provenance: Method.Preference, declared: DeclaredFactor?
  ) -> [Ranked] {
    sets.compactMap { regulation.factorSets[$0] }.flatMap { set in
      matches(in: set, for: line).map { match in
        let value = Candidate.LibraryValue(
          set: set.id, name: set.name, kind: set.kind, value: match.value)
        let candidate = Candidate(
          provenance: provenance, number: match.value.value, text: match.value.text,
          unit: match.value.unit, library: value, declared: declared,
          standsInFrom: match.standsInFrom)
        return Ranked(
          candidate: candidate,
          obstacle: match.isInForce ? (match.value.value == nil ? .unknownValue : nil) : .notInForce
        )
      }
    }
  }

  private struct Match {
    let value: FactorValue
    let isInForce: Bool
    let standsInFrom: Int?
  }

  /// The values of a set that fit a line, best first; for each set of keys the one in force, or
  /// the latest that may stand in.
  private func matches(in set: FactorSet, for line: Line) -> [Match] {
    let fitting = set.values.filter { fits($0.keys, line) }
    return Dictionary(grouping: fitting, by: \.keys).values
      .compactMap { best(of: $0, in: set) }
      .sorted { rank($0.value.keys, for: line) < rank($1.value.keys, for: line) }
  }

  private func fits(_ keys: FactorKeys, _ line: Line) -> Bool {
    let parent = regulation.sectors[line.sector]?.parent
    return (keys.fuels.isEmpty || keys.fuels.contains(line.fuel))
      && (keys.sectors.isEmpty || keys.sectors.contains(line.sector)
        || parent.map(keys.sectors.contains) ?? false)
      && (keys.technologies.isEmpty || keys.technologies.contains(line.technology))
      && (keys.regions.isEmpty || !keys.regions.isDisjoint(with: inventory.entity.regions))
  }

  /// Narrower keys first, then the line's own sector before its parent, then nearer regions; what is
  /// still alike goes by its keys, so that the same one is chosen each time.
  private func rank(_ keys: FactorKeys, for line: Line) -> Rank {
    let nearest = inventory.entity.regions.firstIndex { keys.regions.contains($0) }
    let isOfParent = !keys.sectors.isEmpty && !keys.sectors.contains(line.sector)
    let names = [keys.fuels, keys.sectors, keys.technologies, keys.regions]
    return Rank(
      breadth: -keys.narrowness, generation: isOfParent ? 1 : 0,
      distance: nearest ?? inventory.entity.regions.count,
      tie: names.map { $0.sorted().joined(separator: " ") }.joined(separator: "/"))
  }

  private struct Rank: Comparable {
    let breadth: Int
    let generation: Int
    let distance: Int
    let tie: String

    static func < (left: Rank, right: Rank) -> Bool {
      (left.breadth, left.generation, left.distance, left.tie)
        < (right.breadth, right.generation, right.distance, right.tie)
    }
  }

  private func best(of values: [FactorValue], in set: FactorSet) -> Match? {
    let year = inventory.year
    let begun = values.filter { $0.from <= year }.max { $0.from < $1.from }
    guard let value = begun else {
      return values.min { $0.from < $1.from }.map {
        Match(value: $0, isInForce: false, standsInFrom: nil)
      }
    }
    let hasEnded = value.until.map { $0 < year } ?? false
    switch set.after {
    case .holds: return Match(value: value, isInForce: !hasEnded, standsInFrom: nil)
    case .ask:
      let isOfTheYear = value.from == year || value.until != nil
      return Match(value: value, isInForce: isOfTheYear && !hasEnded, standsInFrom: nil)
    case .latestPublished: return latest(value, of: values)
    }
  }

  /// The value of the year itself, or the latest published one before it that is known.
  private func latest(_ value: FactorValue, of values: [FactorValue]) -> Match {
    let year = inventory.year
    let isOfTheYear = value.from == year || (value.until.map { $0 >= year } ?? false)
    if isOfTheYear, value.value != nil {
      return Match(value: value, isInForce: true, standsInFrom: nil)
    }
    let known = values.filter { $0.from <= year && $0.value != nil }.max { $0.from < $1.from }
    guard let known else { return Match(value: value, isInForce: true, standsInFrom: nil) }
    return Match(value: known, isInForce: true, standsInFrom: known.from)
  }
}

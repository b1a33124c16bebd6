import Findings
import Formulas
public import Quantities

/// The methods that a method goes on with exist, yield what it wants, and none goes on with itself; the letters
/// of its stocks are of its formula.
struct LinksHold: RegulationCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [
      .unknownSourceMethod: .error, .circularMethod: .error, .unfitSource: .error,
      .stockLetterUnknown: .error,
    ]
  }

  func findings(in regulation: Regulation) -> [Finding] {
    regulation.methods.values.sorted { $0.id < $1.id }.flatMap { method in
      unknown(method, in: regulation) + circle(method, in: regulation)
        + unfit(method, in: regulation) + stocks(of: method)
    }
  }

  private func unknown(_ method: Method, in regulation: Regulation) -> [Finding] {
    let others = method.sources + [method.beside].compactMap(\.self)
    return others.filter { regulation.methods[$0] == nil }.map { id in
      let nearest = NearestName.of(id, among: regulation.methods.keys.sorted()) ?? "—"
      return Finding(
        .error, .unknownSourceMethod, ["id": .text(id), "nearest": .text(nearest)],
        at: method.place)
    }
  }

  private func stocks(of method: Method) -> [Finding] {
    let letters = Set(method.formula.variables.map(\.letter.symbol))
    let stocks = [method.stocks?.opening, method.stocks?.closing].compactMap(\.self)
    return stocks.filter { !letters.contains($0) }.map { symbol in
      Finding(.error, .stockLetterUnknown, ["symbol": .text(symbol.name)], at: method.place)
    }
  }

  private func circle(_ method: Method, in regulation: Regulation) -> [Finding] {
    var reached: Set<String> = []
    var waiting = method.sources
    while let next = waiting.popLast() {
      guard reached.insert(next).inserted else { continue }
      waiting += regulation.methods[next]?.sources ?? []
    }
    guard reached.contains(method.id) else { return [] }
    return [
      Finding(.error, .circularMethod, ["method": .text(method.id)], at: method.place)
    ]
  }

  /// Results and activity data convert to the unit of the letter that they become.
  private func unfit(_ method: Method, in regulation: Regulation) -> [Finding] {
    let lines = method.derivedLines.flatMap { rule in
      rule.methods.compactMap { id -> Finding? in
        guard let source = regulation.methods[id], let wanted = method.formula.activity else {
          return nil
        }
        return finding(source.unit(of: rule.takes), wanted, source: id, at: rule.place)
      }
    }
    let letters = method.formula.variables.flatMap { variable in
      (variable.results?.methods ?? []).compactMap { id -> Finding? in
        guard let source = regulation.methods[id] else { return nil }
        return finding(source.unit(of: .results), variable, source: id, at: variable.place)
      }
    }
    let claimed = method.claims.flatMap { claims -> Finding? in
      guard let source = regulation.methods[claims.within], let own = method.formula.activity else {
        return nil
      }
      return finding(source.unit(of: .activity), own, source: claims.within, at: method.place)
    }
    return lines + letters + [claimed].compactMap(\.self)
  }

  private func finding(
    _ unit: Unit?, _ wanted: Method.Variable, source: String, at place: Place
  ) -> Finding? {
    guard unit?.isCommensurable(with: wanted.letter.unit) != true else { return nil }
    let arguments: [String: Finding.Argument] = [
      "method": .text(source), "unit": .text(unit?.symbol ?? "—"),
      "wanted": .text(wanted.letter.unit.symbol), "symbol": .text(wanted.letter.symbol.name),
    ]
    return Finding(.error, .unfitSource, arguments, at: place)
  }
}

extension Method {
  /// The unit of what a line yields to others.
  public func unit(of taken: DerivedLines.Taken) -> Unit? {
    switch taken {
    case .activity: formula.activity?.letter.unit
    case .results: formula.result.unit
    }
  }
}

extension Finding.Code {
  static let unknownSourceMethod: Self = "unknown-source-method"
  static let circularMethod: Self = "circular-method"
  static let stockLetterUnknown: Self = "stock-letter-unknown"
  static let unfitSource: Self = "unfit-source"
}

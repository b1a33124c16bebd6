import Findings
import Formulas
import Quantities
public import Regulations

extension EmissionAccount {
  /// What the guideline's inventories are checked against, if it says so.
  public var bounds: CheckBounds? { regulation.checkBounds[guideline.id] }

  /// The values chosen for each letter of each method, with the letter.
  var selections: [(selection: Selection, variable: Method.Variable)] {
    methods.flatMap(\.bindings).flatMap { binding in
      binding.selections.map { ($0, binding.variable) }
    }
  }

  /// How a category usually changes from one year to the next: what is said of the nearest category
  /// that has a band, else of every category.
  func usualChange(of category: String) -> UsualChange? {
    let lineage = tree?.lineage(of: category) ?? [category]
    return (lineage + [nil]).lazy.compactMap { code in
      bounds?.jumps.first { $0.category == code }?.ratio
    }.first.map(UsualChange.init)
  }

  /// Tonnes of CO₂e of a category and gas of the direct total.
  func equivalent(of source: CategoryGas) -> Double {
    (totals.direct[source.gas]?[source.category] ?? 0) * totals.potential(of: source.gas)
  }

  /// Where the largest line of a category and gas stands.
  func largestPlace(of source: CategoryGas) -> Place? {
    place(of: source, .sectoral) { method, line in method.result(line) ?? 0 }
  }

  /// Where the line of a category and gas stands that changed most from lines of the year before.
  func mostChangedPlace(
    of source: CategoryGas, _ approach: Method.Approach, since previous: [PreviousFigures.Line]
  ) -> Place? {
    let before = previous.filter { $0.category == source.category && $0.gas == source.gas }
    let masses = Dictionary(before.map { ($0.id, $0.mass) }, uniquingKeysWith: +)
    return place(of: source, approach) { method, line in
      (method.result(line) ?? 0) - (masses[method.id(line)] ?? 0)
    }
  }

  private func place(
    of source: CategoryGas, _ approach: Method.Approach, weight: (MethodAccount, Int) -> Double
  ) -> Place? {
    let lines = methods(approach).filter { $0.method.gas == source.gas }.flatMap { method in
      (0..<method.count).filter { method.lines.categories[$0] == source.category }
        .map { (place: method.lines.place($0), weight: abs(weight(method, $0))) }
    }
    return lines.max { $0.weight < $1.weight }?.place
  }
}

/// How something usually changes from one year to the next.
struct UsualChange {
  /// What it is usually to what it was.
  let ratio: ClosedRange<Double>

  /// Whether a change is usual.
  func contains(_ ratio: Double) -> Bool { self.ratio.contains(ratio) }

  /// The least usual change as it is told, in per cent of the year before.
  var lowest: String { ((ratio.lowerBound - 1) * 100).tidy }
  /// The largest usual change.
  var highest: String { ((ratio.upperBound - 1) * 100).tidy }
}

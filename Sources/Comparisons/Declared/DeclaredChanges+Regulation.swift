import Accounting
import Findings
import Formulas
import Quantities
import Regulations

/// What the regulation of the two accounts says otherwise.
extension DeclaredChanges {
  /// The potentials of gases that occur.
  var gwp: [DeclaredChange] {
    let gases = Set(before.totals.gases).union(after.totals.gases)
    return gases.sorted().compactMap { gas in
      let values = [before, after].map { account in
        account.gwp.values[gas].map {
          DeclaredValue.number($0, unit: "tCO2e[\(account.gwp.id)]/t\(gas)")
        }
      }
      guard before.gwp.values[gas] != after.gwp.values[gas] else { return nil }
      return DeclaredChange(
        subject: .gwp, category: nil, item: LocalizedText(gas), field: .potential,
        before: values[0], after: values[1])
    }
  }

  /// The formula, citation and standing of methods that have lines.
  var methods: [DeclaredChange] {
    MethodPairs(before.methods, after.methods).pairs.flatMap { old, new -> [DeclaredChange] in
      guard let old = old?.method, let new = new?.method else {
        return [entry(old?.method, new?.method)].compactMap(\.self)
      }
      let fields: [(DeclaredChange.Field, DeclaredValue?, DeclaredValue?)] = [
        (.name, .words(old.id), .words(new.id)),
        (.formula, .words(old.printed), .words(new.printed)),
        (.citation, citation(old, in: before), citation(new, in: after)),
        (
          .standing, .label("standing-\(old.standing.rawValue)"),
          .label("standing-\(new.standing.rawValue)")
        ),
      ]
      return fields.filter { $0.1 != $0.2 }.map { field, before, after in
        change(new, field, before, after)
      }
    }
  }

  private func entry(_ old: Method?, _ new: Method?) -> DeclaredChange? {
    (new ?? old).map {
      change($0, .entry, .words(old?.printed), .words(new?.printed))
    }
  }

  private func change(
    _ method: Method, _ field: DeclaredChange.Field, _ before: DeclaredValue?,
    _ after: DeclaredValue?
  ) -> DeclaredChange {
    DeclaredChange(
      subject: .method, category: method.category, item: method.name, field: field, before: before,
      after: after)
  }

  private func citation(_ method: Method, in account: EmissionAccount) -> DeclaredValue? {
    let source = account.regulation.sources[method.citation.source]
    let title = source?.title ?? LocalizedText(method.citation.source)
    guard let locus = method.citation.locus else { return .text(title) }
    return .text(LocalizedText(zh: "\(title.zh) \(locus)", en: "\(title.en) \(locus)"))
  }
}

extension Method {
  /// The formula as a line of print, units of its numbers with it.
  var printed: String {
    let reading = PrintReading<Symbol>(
      literal: { $0.unit.isOne ? $0.text : "\($0.text)[\($0.unit.symbol)]" },
      wording: { $0.name })
    return "\(formula.result.symbol.name) = \(formula.expression.read(as: reading).text)"
  }
}

extension Guideline {
  /// The edition: its name.
  var edition: DeclaredValue { .text(name) }
}

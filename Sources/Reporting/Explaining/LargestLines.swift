import Accounting
import Documents
import Formulas
import Quantities
import Regulations

/// The largest lines of the direct total, each with its numbers put in.
struct LargestLines {
  let context: ReportContext
  let count: Int

  var blocks: [Block] {
    largest.flatMap { reference -> [Block] in
      let account = context.account.methods[reference.method]
      let explanation = LineExplanation(reference, in: context)
      let symbol = account.method.formula.result.symbol
      let result = DisplayNumber(account.results[reference.line], .mass).description
      return [
        .paragraph(
          account.id(reference.line) + context.label("regulation-colon") + explanation.subject),
        .preformatted(
          "\(symbol) = \(explanation.substitution)\n  = \(result) \(account.unit.symbol)"),
      ]
    }
  }

  private var largest: [LineReference] {
    let lines = context.account.methods.indices.flatMap { method -> [(LineReference, Double)] in
      let account = context.account.methods[method]
      guard account.method.approach == .sectoral else { return [] }
      let potential = context.account.totals.potential(of: account.method.gas)
      return (0..<account.count).filter(account.counts).map {
        (LineReference(method: method, line: $0), account.results[$0] * potential)
      }
    }
    return lines.sorted { abs($0.1) > abs($1.1) }.prefix(count).map(\.0)
  }
}

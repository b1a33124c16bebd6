import Rendering
import Reviews
import SheetReferences
import Testing
import WorkbookReading

extension ReportedExample {
  func formulaPlants() throws -> [Plant] {
    let result = try line("result")
    let quantity = try line("quantity")
    let input = try input()
    let below = spot(input, down: 1).reference.a1(on: input.sheet)
    return [
      Plant(
        "formula typed over by its value", .number(result.number, at: result),
        causes: Cause(.formulaOvertyped, result)),
      Plant(
        "formula typed over", .number(result.number / 2, at: result),
        causes: Cause(.formulaOvertyped, result)),
      Plant(
        "formula typed over by text", .text("\(result.number)", at: result),
        causes: Cause(.formulaAsText, result)),
      Plant(
        "formula typed over by words", .text("见附表", at: result),
        causes: Cause(.formulaAsText, result)),
      Plant("formula emptied", .clear(result), causes: Cause(.cellEmptied, result)),
      Plant(
        "formula divided by ten", .formula(result.formula + "/10", at: result),
        causes: Cause(.formulaEdited, result)),
      Plant(
        "formula without 44/12", .formula(result.formula.replacing("*44/12", with: ""), at: result),
        causes: Cause(.formulaEdited, result)),
      Plant(
        "formula of another cell", .formula(below, at: quantity),
        causes: Cause(.formulaEdited, quantity)),
      Plant(
        "formula of another file", .link(to: "other.xlsx", at: quantity),
        causes: Cause(.formulaBroken, quantity)),
      Plant(
        "formula of a cell that is gone", .formula("#REF!*2", at: quantity),
        causes: Cause(.formulaBroken, quantity)),
      Plant(
        "cached value", .cached(result.number / 2, at: result),
        causes: Cause(.cachedChanged, result)
      )
      .only(.openpyxl),
    ] + (try sumPlants())
  }

  private func sumPlants() throws -> [Plant] {
    let total = try total()
    let shorter = total.spotAbove.a1
    let summed = try summed("SUMIFS")
    let exchanged = try #require(summed.formula.firstMatch(of: /'[^']+'/))
    let other = try #require(
      first("calculation-", "result") { spot, _ in spot.sheet != total.sheet })
    return [
      Plant(
        "sum shortened",
        .formula(total.formula.replacing(shorter, with: spot(total, down: -2).a1), at: total),
        causes: Cause(.totalBroken, total)),
      Plant(
        "sum of one more", .formula(total.formula + "+1", at: total),
        causes: Cause(.totalBroken, total)),
      Plant(
        "criterion", .formula(summed.formula.replacing(/"[^"]+"/, with: "\"1.1.2\""), at: summed),
        causes: Cause(.formulaEdited, summed)),
      Plant(
        "reference to another sheet",
        .formula(summed.formula.replacing(exchanged.0, with: "'\(other.sheet)'"), at: summed),
        causes: Cause(.formulaEdited, summed)),
    ]
  }

  func formatPlants() throws -> [Plant] {
    let result = try line("result")
    let input = try input()
    let codes = [
      ("that hides", ";;;"), ("in thousands", "#,##0.00,"), ("of fewer digits", "0"),
      ("of other words", "\"5\""), ("in percent", "0.00%"),
    ]
    return codes.flatMap { words, code in
      [result, input].map { spot in
        Plant(
          "number format \(words)\(spot.formula.isEmpty ? ", of an input" : "")",
          .format(code, at: spot), causes: Cause(.formatChanged, spot))
      }
    }
  }
}

extension Spot {
  var spotAbove: CellReference { reference.moved(rows: -1) }
}

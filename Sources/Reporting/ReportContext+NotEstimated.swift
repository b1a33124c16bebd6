import Accounting
import Documents
import Findings
import Inventories
import Regulations

extension ReportContext {
  /// The entries that say that something is not estimated or not told and that the direct total would
  /// have had.
  var missingFromDirect: [NotationEntry] {
    account.inventory.notation.filter {
      ($0.key == .notEstimated || $0.key == .confidential)
        && account.tree?.isMemo($0.category.value) != true
    }
  }

  /// What a total lacks, in words; `nil` where it lacks nothing.
  var missingWords: String? {
    let names = missingFromDirect.map { entry in
      label(
        "name-with-key",
        [
          "name": .text("\(entry.category.value) \(nameWithGas(of: entry))"),
          "key": .text(entry.key.rawValue),
        ])
    }
    return names.isEmpty ? nil : names.joined(separator: label("name-separator"))
  }

  /// The total with indirect emissions, and NE where none of those is known.
  func withIndirect(_ formula: SheetFormula) -> Cell {
    guard account.hasIndirect else { return .notationKey("NE") }
    return .formula(
      formula, cached: account.totals.withIndirect / totalUnit.scale, .total, role: .total)
  }
}

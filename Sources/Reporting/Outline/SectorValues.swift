import Accounting
import Documents
import Findings
import Inventories
import Regulations
import Rendering

/// What prose may say of a sector: a category at the top of the guideline's tree.
struct SectorValues {
  private let code: String
  private let context: ReportContext

  init(_ code: String, in context: ReportContext) {
    self.code = code
    self.context = context
  }

  private var account: EmissionAccount { context.account }

  /// The values by name.
  var values: [String: TemplateValue] {
    let equivalent = account.tree.flatMap { account.totals.equivalent(in: $0, below: code) }
    let keys = keys
    return [
      "sector": .text(context.categoryName(code)), "sectorParts": .text(parts),
      "hasSectorTotal": .flag(equivalent != nil),
      "sectorTotal": .text(
        equivalent.map { DisplayNumber($0 / context.totalUnit.scale, .total).description } ?? ""),
      "sectorShare": .text(share(of: equivalent)), "sectorKeys": .list(keys),
      "hasSectorKeys": .flag(!keys.isEmpty), "sectorGases": .text(gases),
    ]
  }

  /// What the sector consists of.
  private var parts: String {
    (account.tree?.children(of: code) ?? [])
      .map { "\($0.code) \(context.name($0.name))" }
      .joined(separator: context.label("name-separator"))
  }

  private func share(of equivalent: Double?) -> String {
    let total = account.totals.directEquivalent
    guard let equivalent, total != 0 else { return "—" }
    return DisplayNumber(equivalent / total, .share).description
  }

  private var gases: String {
    guard let tree = account.tree else { return "" }
    return account.totals.gases.compactMap { gas in
      account.totals.mass(of: gas, in: tree, below: code).map { mass in
        "\(gas) \(DisplayNumber(mass, .mass).description) t"
      }
    }.joined(separator: context.label("name-separator"))
  }

  /// The categories of the sector that have a key instead of a number.
  private var keys: [TemplateValue] {
    account.inventory.notation
      .filter { account.tree?.lineage(of: $0.category.value).contains(code) == true }
      .map { entry in
        .map([
          "code": .text(entry.category.value),
          "name": .text(context.nameWithGas(of: entry)),
          "key": .text(entry.key.rawValue), "reason": .text(entry.reason),
        ])
      }
  }
}

extension ReportContext {
  /// The name of a category with a notation key, with the gas where the key is of one alone.
  func nameWithGas(of entry: NotationEntry) -> String {
    let name = categoryName(entry.category.value)
    return entry.gas.value.isEmpty ? name : "\(name) \(entry.gas.value)"
  }

  /// Whether a method has lines in a category or below it.
  func hasLines(_ method: MethodAccount, below code: String) -> Bool {
    method.lines.categories.names.contains { account.tree?.lineage(of: $0).contains(code) == true }
  }
}

public import Accounting
public import Findings
import Foundation
public import Inventories
public import Regulations
public import StatutoryForms

/// Reads, computes and checks the filings of units on one form.
///
/// The form and its coefficients are read once, however many units there are.
public struct FilingPreparation: Sendable {
  /// The form.
  public let form: StatutoryForm
  private let coefficients: FilingCoefficients

  /// Reads a form of the library; `nil` when there is none, with what is wrong.
  public init?(_ id: String, in folders: RegulationFolders, into findings: inout [Finding]) {
    var loader = StatutoryFormLoader(folders)
    let (form, problems) = loader.load(id)
    findings += problems
    guard let form, !problems.hasErrors else {
      if form == nil { findings.append(Self.unknown(id, among: folders.forms)) }
      return nil
    }
    var regulations = RegulationLoader(folders)
    let sets = Set(form.carriers.carriers.compactMap(\.coefficient)).sorted()
    let (regulation, others) = regulations.load(factorSets: sets)
    findings += others
    self.form = form
    coefficients = FilingCoefficients(form, regulation)
  }

  private static func unknown(_ id: String, among known: [String]) -> Finding {
    let nearest = NearestName.of(id, among: known) ?? known.first ?? ""
    return Finding(.error, .unknownForm, ["form": .text(id), "nearest": .text(nearest)])
  }

  /// The filing of an inventory's folder with what follows; `nil` when its head cannot be read.
  ///
  /// Its quantities are compared with those of the account of the same inventory, where there is one.
  public func prepare(
    _ folder: String, beside account: EmissionAccount? = nil, into findings: inout [Finding]
  ) -> PreparedFiling? {
    var loader = InventoryLoader(folder)
    let (inventory, problems) = loader.load()
    findings += problems
    guard let inventory else { return nil }
    let before = findings.count
    guard FilingLoader.hasFiling(form.id, inventory: folder) else {
      let arguments: [String: Finding.Argument] = [
        "form": .name(form.name), "folder": .text("\(FilingTables.folder)/\(form.id)"),
      ]
      findings.append(Finding(.error, .noFiling, arguments, at: Place(file: folder)))
      return nil
    }
    let result = result(folder, inventory, account, into: &findings)
    let isReadable = !findings[before...].contains { $0.severity == .error }
    let verdicts = FilingRules(result).verdicts()
    // What follows from a filing that was read in part would only be told in vain.
    if isReadable { findings += FilingFindings(result, verdicts).findings }
    return PreparedFiling(
      inventory: inventory, result: result, verdicts: verdicts, isReadable: isReadable)
  }

  /// The filing of a folder with room for more, whether it has any yet or not.
  public func opened(_ folder: String, into findings: inout [Finding]) -> FilingResult? {
    var loader = InventoryLoader(folder)
    let (inventory, problems) = loader.load()
    findings += problems
    guard let inventory else { return nil }
    var filings = FilingLoader(form, inventory: folder)
    let (filing, others) = filings.load(year: inventory.year)
    findings += others
    var calculator = FilingCalculator(
      filing.opened, after: previous(folder, inventory),
      coefficients: coefficients.coefficients(of: inventory.year))
    return calculator.result()
  }

  private func result(
    _ folder: String, _ inventory: Inventory, _ account: EmissionAccount?,
    into findings: inout [Finding]
  ) -> FilingResult {
    var loader = FilingLoader(form, inventory: folder)
    let (filing, problems) = loader.load(year: inventory.year)
    findings += problems
    var calculator = FilingCalculator(
      filing, after: previous(folder, inventory),
      coefficients: coefficients.coefficients(of: inventory.year),
      counted: account.map { CountedQuantities($0, form.carriers).quantities })
    return calculator.result()
  }

  /// What was filed for the year before, in the folder that the inventory names.
  private func previous(_ folder: String, _ inventory: Inventory) -> FilingResult? {
    guard let named = inventory.previous else { return nil }
    let other = "\(folder)/\(named.value)"
    guard FilingLoader.hasFiling(form.id, inventory: other) else { return nil }
    let year = inventory.year - 1
    var loader = FilingLoader(form, inventory: other)
    let (filing, _) = loader.load(year: year)
    var calculator = FilingCalculator(
      filing, coefficients: coefficients.coefficients(of: year))
    return calculator.result()
  }
}

/// A filing with what follows from it and what came of its rules.
public struct PreparedFiling: Sendable {
  /// The inventory it belongs to.
  public let inventory: Inventory
  /// What follows.
  public let result: FilingResult
  /// What came of the rules.
  public let verdicts: [RuleVerdict]
  /// Whether all that was typed could be read; what breaks a rule is still printed.
  public let isReadable: Bool
}

extension Finding.Code {
  static let unknownForm: Self = "unknown-form"
  static let noFiling: Self = "no-filing"
}

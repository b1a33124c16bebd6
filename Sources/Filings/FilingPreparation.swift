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

  /// What an inventory files, with what follows from it.
  ///
  /// - Parameters:
  ///   - inventory: the inventory, which is read already.
  ///   - folder: the folder it was read from.
  ///   - account: its account, whose quantities are compared with those filed.
  ///   - findings: takes what is wrong with the filing.
  /// - Returns: the filing with its numbers; `nil` where the inventory files no such form.
  public func prepare(
    _ inventory: Inventory, in folder: String, beside account: EmissionAccount? = nil,
    into findings: inout [Finding]
  ) -> PreparedFiling? {
    guard FilingLoader.hasFiling(form.id, inventory: folder) else {
      let arguments: [String: Finding.Argument] = [
        "form": .name(form.name), "folder": .text("\(FilingTables.folder)/\(form.id)"),
      ]
      findings.append(Finding(.error, .noFiling, arguments, at: Place(file: folder)))
      return nil
    }
    let (filing, problems) = filing(of: inventory.year, in: folder)
    let before = lastYear(folder, inventory)
    findings += problems + before.misfits
    let result = result(of: filing, after: before, beside: account)
    let verdicts = FilingRules(result).verdicts()
    // What follows from a filing that was read in part would only be told in vain.
    if !problems.hasErrors {
      findings += FieldFindings(result, of: inventory).findings
      findings += FilingFindings(result, verdicts).findings
    }
    return PreparedFiling(
      inventory: inventory, result: result, verdicts: verdicts,
      isReadable: !problems.hasErrors)
  }

  /// What an inventory files with room for more, whether it files anything yet or not.
  public func opened(
    _ inventory: Inventory, in folder: String, into findings: inout [Finding]
  ) -> FilingResult {
    let (filing, problems) = filing(of: inventory.year, in: folder)
    findings += problems
    return result(of: filing.opened(for: inventory), after: lastYear(folder, inventory))
  }

  /// What an inventory files as its report prints it, without its account and unchecked.
  public func stated(
    _ inventory: Inventory, in folder: String, into findings: inout [Finding]
  ) -> FilingResult {
    let (filing, problems) = filing(of: inventory.year, in: folder)
    findings += problems
    return result(of: filing, after: lastYear(folder, inventory))
  }

  private func filing(of year: Int, in folder: String) -> (Filing, [Finding]) {
    var loader = FilingLoader(form, inventory: folder)
    return loader.load(year: year)
  }

  private func result(
    of filing: Filing, after before: LastYear, beside account: EmissionAccount? = nil
  ) -> FilingResult {
    var calculator = FilingCalculator(
      filing, after: before.result,
      coefficients: coefficients.coefficients(of: filing.year),
      counted: account.map { CountedQuantities($0, form.carriers) })
    return calculator.result()
  }

  /// What was filed for the year before, and what keeps it from being this unit's.
  private struct LastYear {
    var result: FilingResult?
    var misfits: [Finding] = []
  }

  /// What the folder that the inventory names filed on this form; nothing of it where it is another
  /// unit's or another year's.
  private func lastYear(_ folder: String, _ inventory: Inventory) -> LastYear {
    guard let named = inventory.previous else { return LastYear() }
    let other = "\(folder)/\(named.value)"
    guard FilingLoader.hasFiling(form.id, inventory: other) else { return LastYear() }
    let misfits = InventoryIdentity(in: other)?.misfits(asPreviousOf: inventory) ?? []
    guard misfits.isEmpty else { return LastYear(misfits: misfits) }
    let (filing, problems) = filing(of: inventory.year - 1, in: other)
    // A row that was misread is dropped whole, and what follows from the rest is another number.
    guard !problems.hasErrors else {
      let count = problems.count { $0.severity == .error }
      return LastYear(misfits: [
        Finding(
          .warning, .previousFilingUnread, ["folder": .text(named.value), "count": .count(count)],
          at: named.place)
      ])
    }
    var calculator = FilingCalculator(
      filing, coefficients: coefficients.coefficients(of: filing.year))
    return LastYear(result: calculator.result())
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

  /// The name of the form.
  public var formName: LocalizedText { result.filing.form.name }

  /// The rules that hold the form against the greenhouse gas inventory of the unit: where one is broken,
  /// the two reports differ.
  public var rulesOfBoth: Set<String> {
    Set(result.filing.form.rules.filter(\.asksInventory).map(\.id))
  }
}

extension Finding.Code {
  static let unknownForm: Self = "unknown-form"
  static let noFiling: Self = "no-filing"
  static let previousFilingUnread: Self = "previous-filing-unread"
}

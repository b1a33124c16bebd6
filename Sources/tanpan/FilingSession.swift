import Accounting
import Filings
import Findings
import Inventories
import Locations
import RegulationLibrary
import Regulations

/// The filings of one inventory on statutory forms, with its own regulation laid over the library.
struct FilingSession {
  private let inventory: Inventory
  private let folder: String
  private let folders: RegulationFolders
  private let account: EmissionAccount?

  /// Takes an inventory and its folder, others laid over the library, and the account beside it.
  init(
    _ inventory: Inventory, in folder: String, overlays: [String],
    beside account: EmissionAccount? = nil
  ) {
    self.inventory = inventory
    self.folder = folder
    self.account = account
    folders = Self.folders(overlays + [inventory.regulationFolder].compactMap(\.self))
  }

  /// The library with folders laid over it.
  static func folders(_ overlays: [String]) -> RegulationFolders {
    let library = RegulationLibrary.folder
    return RegulationFolders(library: library.path ?? library.name, overlays: overlays)
  }

  /// The form with its coefficients.
  func preparation(_ form: String, into findings: inout [Finding]) -> FilingPreparation? {
    FilingPreparation(form, in: folders, into: &findings)
  }

  /// What is filed on a form.
  func filing(on form: String, into findings: inout [Finding]) -> PreparedFiling? {
    preparation(form, into: &findings)?
      .prepare(inventory, in: folder, beside: account, into: &findings)
  }

  /// What of all that the inventory files holds in the next year, by the names of the files.
  var carried: [(name: String, text: String)] {
    var ignored: [Finding] = []
    return folders.forms.filter { FilingLoader.hasFiling($0, inventory: folder) }
      .compactMap { preparation($0, into: &ignored) }
      .flatMap { CarriedFiling($0.form, in: folder).files }
  }

  /// What is wrong with all that the inventory files.
  var findings: [Finding] {
    var findings: [Finding] = []
    for form in folders.forms where FilingLoader.hasFiling(form, inventory: folder) {
      _ = filing(on: form, into: &findings)
    }
    return findings
  }

  /// That what it files on a form says otherwise than the inventory, once for all places that no answer
  /// explains; nothing where both agree or nothing is filed.
  var disagreements: [Finding] {
    folders.forms.filter { FilingLoader.hasFiling($0, inventory: folder) }.compactMap { form in
      var found: [Finding] = []
      guard let filing = filing(on: form, into: &found) else { return nil }
      let rules = filing.rulesOfBoth
      let open = found.answered(by: inventory.answers.toFilings).filter { finding in
        guard case .text(let rule) = finding.arguments["rule"] else { return false }
        return finding.severity > .note && rules.contains(rule)
      }
      guard let first = open.first else { return nil }
      let arguments: [String: Finding.Argument] = [
        "unit": .text(inventory.id), "count": .count(open.count), "folder": .text(folder),
        "form": .name(filing.formName),
      ]
      return Finding(.warning, .filingDisagrees, arguments, at: first.place)
    }
  }

  /// What the codes of findings on filings begin with.
  static let codes = "form-"
}

extension [Answer] {
  /// The answers to findings on filings.
  var toFilings: [Answer] { filter { $0.code.hasPrefix(FilingSession.codes) } }

  /// The answers to findings on the inventory itself.
  var toInventory: [Answer] { filter { !$0.code.hasPrefix(FilingSession.codes) } }
}

extension Finding.Code {
  static let filingDisagrees: Self = "filing-disagrees"
}

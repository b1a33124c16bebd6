import Accounting
import Findings
import Inventories
import InventorySupport
import Regulations
import TestSupport

/// A small sound inventory of which a test spoils single files, to see what is said about it.
struct ProblemInventory {
  /// Every finding as `file:line:column code`, with what it offers instead where it does.
  let problems: [String]
  /// The account, where no error forbade it.
  let account: EmissionAccount?

  /// Writes the inventory, with the files of `changes` written otherwise, and makes its account.
  init(_ changes: [String: String?]) throws {
    let folder = try TemporaryFolder()
    for (name, text) in Self.files.merging(changes, uniquingKeysWith: { $1 }) {
      if let text { try folder.write(text, to: name) }
    }
    let (account, findings) = Self.account(of: folder.path)
    self.account = account
    problems = findings.inFileOrder.map { finding in
      let place = finding.place.map { "\($0)".replacing(folder.path + "/", with: "") } ?? "—"
      guard case .text(let nearest) = finding.arguments["nearest"] else {
        return "\(place) \(finding.code.rawValue)"
      }
      return "\(place) \(finding.code.rawValue) → \(nearest)"
    }
  }

  /// The account of a folder with its own regulation laid over, compared with the figures in
  /// `before/previous.csv` and `before/base.csv` if there are any; and what was found.
  static func account(of folder: String) -> (EmissionAccount?, [Finding]) {
    var loader = InventoryLoader(folder)
    let (inventory, problems) = loader.load()
    guard let inventory else { return (nil, problems) }
    let regulation = LibraryRegulation(for: inventory).regulation
    var ignored: [Finding] = []
    let previous = PreviousFigures(reading: "\(folder)/before/previous.csv", into: &ignored)
    let base = PreviousFigures(reading: "\(folder)/before/base.csv", into: &ignored)
    var accountant = Accountant(
      inventory, under: regulation, isWhole: !problems.hasErrors, after: previous, since: base)
    let (account, others) = accountant.account()
    return (account, (problems + others).answered(by: inventory.answers))
  }

  static let head = """
    name: { zh: 示例, en: Example }
    entity:
      kind: district
      code: "310199"
      name: { zh: 示例, en: Example }
      regions: ["310000", grid-east, CN]
    year: 2023
    guideline: provincial-2011

    """

  static let balance = """
    row,fuel,quantity,unit
    火力发电,原煤,-10,万吨
    工业,柴油,5,万吨
    工业,天然气,2,亿立方米
    用作原料、材料,天然气,1,亿立方米
    城镇,液化石油气,1,万吨

    """

  static let factors = """
    parameter,method,fuel,sector,technology,kind,value,unit,proxy,evidence,reason,signed
    carbon-per-energy,,原煤,,,proxy,,,烟煤,e,r,s
    oxidation-factor,,原煤,,,proxy,,,烟煤,e,r,s

    """

  static let files: [String: String?] = [
    "inventory.yaml": head, "balance.csv": balance, "factors.csv": factors,
    "notation.csv": """
    category,key,counted-in,reason
    1.1.1.2,NE,,r
    1.1.1.3,NE,,r
    1.1.2,NE,,r
    1.1.3.2,NE,,r
    1.1.4,NE,,r
    1.1.5,NE,,r
    1.1.6.2,NE,,r
    1.2,NE,,r
    1.3,NE,,r
    1.4.2,NE,,r
    2,NE,,r
    3,NE,,r
    4,NE,,r
    5,NE,,r
    M,NE,,r

    """,
  ]
}

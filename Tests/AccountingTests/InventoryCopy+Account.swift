import Accounting
import Findings
import Inventories
import Regulations
import TestSupport
import Testing

extension InventoryCopy {
  /// What the program makes of the inventory, as the command line does it.
  func outcome(filing: Bool = false) -> (account: EmissionAccount?, findings: [Finding]) {
    var loader = InventoryLoader(folder)
    let (inventory, problems) = loader.load()
    guard let inventory else { return (nil, problems) }
    var regulations = RegulationLoader(
      RegulationFolders(
        library: Repository.path("Sources/RegulationLibrary"),
        overlays: [inventory.regulationFolder].compactMap(\.self)))
    let (regulation, doubts) = regulations.load(
      guideline: inventory.guideline.value, extraMethods: inventory.extraMethods.map(\.value),
      constants: inventory.conversions.map(\.value))
    var accountant = Accountant(inventory, under: regulation)
    let (account, findings) = accountant.account()
    let filed = filing ? account.map { FilingAllowed().findings(in: $0) } ?? [] : []
    return (account, problems + doubts + regulation.checked + findings + filed)
  }

  /// The account; its absence ends the test with the findings.
  func account() throws -> EmissionAccount {
    let (account, findings) = outcome()
    return try #require(account, "\(findings.map { "\($0.place?.description ?? "") \($0.code)" })")
  }
}

extension [Finding] {
  /// Those of one code, in the order of the files.
  func of(_ code: Finding.Code) -> [Finding] {
    inFileOrder.filter { $0.code == code }
  }
}

extension EmissionAccount {
  /// What a method yields.
  func method(_ id: String) throws -> MethodAccount {
    try #require(methods.first { $0.method.id == id }, "no method \(id)")
  }

  /// The result of a line by its id.
  func result(_ id: String) throws -> Double {
    let reference = try #require(lines(matching: id).first, "no line \(id)")
    return try #require(methods[reference.method].result(reference.line))
  }

  /// Every result by its id.
  var results: [String: Double] {
    Dictionary(
      methods.flatMap { account in
        (0..<account.count).compactMap { line in
          account.result(line).map { (account.id(line), $0) }
        }
      }, uniquingKeysWith: { $1 })
  }
}

/// Whether two numbers are the same to a relative accuracy.
func agree(_ left: Double, _ right: Double, to accuracy: Double = 1e-12) -> Bool {
  abs(left - right) <= accuracy * max(abs(left), abs(right))
}

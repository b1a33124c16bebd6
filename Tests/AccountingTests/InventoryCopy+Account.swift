import Accounting
import Findings
import Formulas
import Inventories
import InventorySupport
import Regulations
import TestSupport
import Testing

/// What the program makes of an inventory.
struct Outcome {
  /// The account, unless a finding forbids it.
  let account: EmissionAccount?
  /// Everything that was found.
  let findings: [Finding]

  /// The account; its absence ends the test with the findings.
  func made() throws -> EmissionAccount {
    try #require(account, "\(problems)")
  }

  /// Findings that forbid an account, as `line code`.
  var problems: [String] {
    findings.inFileOrder.filter { $0.severity == .error }.map {
      "\($0.place?.line ?? 0) \($0.code.rawValue)"
    }
  }

  /// The example of a real city, made once.
  static let shanghai: Outcome? = try? InventoryCopy(of: "Inventories/shanghai-2007").outcome()
}

extension LibraryRegulation {
  /// The provincial guidelines with everything that goes beside them, loaded once.
  static let provincial = LibraryRegulation(
    guideline: "provincial-2011",
    methods: [
      "stationary-ch4", "stationary-n2o", "heat-import-co2", "coal-equivalent-calorific",
      "coal-equivalent-primary", "electricity-coal-equivalent-primary",
    ], constants: ["gas-reference-state"])
}

extension InventoryCopy {
  /// What the program makes of the inventory, as the command line does it, beside the year before.
  func outcome(
    under loaded: LibraryRegulation? = nil, after previous: PreviousFigures? = nil
  ) -> Outcome {
    var loader = InventoryLoader(folder)
    let (inventory, problems) = loader.load()
    guard let inventory else { return Outcome(account: nil, findings: problems) }
    let loaded = loaded ?? LibraryRegulation(for: inventory)
    var accountant = Accountant(
      inventory, under: loaded.regulation, isWhole: !problems.hasErrors, after: previous)
    let (account, findings) = accountant.account()
    return Outcome(account: account, findings: problems + loaded.findings + findings)
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
    let reference = try line(id)
    return try #require(methods[reference.method].result(reference.line))
  }

  /// The value chosen for a letter on a line.
  func selection(of letter: String, on id: String) throws -> Selection {
    let reference = try line(id)
    let bindings = methods[reference.method].bindings
    let binding = try #require(bindings.first { $0.variable.letter.symbol.name == letter })
    return try #require(binding.selection(reference.line))
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

  private func line(_ id: String) throws -> LineReference {
    try #require(lines(matching: id).first { self.id(of: $0) == id }, "no line \(id)")
  }
}

/// Whether two numbers are the same to a relative accuracy.
func agree(_ left: Double, _ right: Double, to accuracy: Double = 1e-12) -> Bool {
  abs(left - right) <= accuracy * max(abs(left), abs(right))
}

/// Whether two accounts have the same lines, and on each the same result times `scale`.
func agree(_ left: EmissionAccount, _ right: EmissionAccount, times scale: Double = 1) -> Bool {
  left.results.keys == right.results.keys && left.results.count > 0
    && left.results.allSatisfy { agree($1 * scale, right.results[$0] ?? .nan) }
}

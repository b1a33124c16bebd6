import Accounting
import ArgumentParser
import Findings
import Regulations

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "check")
  @Argument var inventory: String
  @Option var regulations: [String] = []
  func run() throws {
    var findings: [Finding] = []
    let workspace = Workspace(inventory, overlays: regulations, into: &findings)
    for finding in findings.inFileOrder {
      print(
        "\(finding.place?.description ?? "-"): \(finding.severity): \(finding.code.rawValue) \(finding.arguments)"
      )
    }
    if let account = workspace?.account {
      for m in account.methods { print(m.method.id, m.count, m.total, m.unit, m.isIncomplete) }
      print(account.totals.directEquivalent, account.totals.indirectEquivalent)
      print(account.shares.byBasis, account.shares.proxies)
      print(account.alternatives.map { ($0.equivalent, $0.totalOtherwise) })
      if let c = account.referenceComparison {
        print(c.reference, c.sectoral, c.relativeDifference as Any)
        for f in c.fuels {
          print(
            f.fuel.name.zh, f.apparent, f.burnt, f.transformed, f.lost, f.statistical, f.recovered,
            f.bunkers, f.keptOut, f.supplyGap, "res", f.residual, f.factor)
        }
      }
    }
  }
}

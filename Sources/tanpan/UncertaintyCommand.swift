import Accounting
import ArgumentParser
import Findings
import Inventories
import Regulations
import Reporting
import Uncertainties

/// `tanpan uncertainty`: how sure the direct total is, and what makes it unsure.
struct UncertaintyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "uncertainty",
    abstract: "不确定性和关键类别：误差传播与蒙特卡罗。 How sure the total is, and which categories are key.",
    discussion: """
      不确定性取自 uncertainty.csv，其次取值所附的范围，再次指南的缺省值；同样的种子给出同样的结果。
      Uncertainties come from uncertainty.csv, else from a range beside a value, else from the
      guideline's defaults; the same seed gives the same result.

      例 Examples:
        tanpan uncertainty Inventories/example-suburb-2023
        tanpan uncertainty Inventories/shanghai-2007 --draws 100000 --seed 7
        tanpan uncertainty Inventories/example-suburb-2023 --draws 0
      """)

  @OptionGroup var options: InventoryOptions

  @Option(help: "蒙特卡罗抽样次数，0 为不抽样；缺省按清单，再次10000。 Draws; the inventory's, else 10000; none with 0.")
  var draws: Int?

  @Option(help: "随机种子；缺省按清单，再次1。 The seed of the draws; the inventory's, else 1.")
  var seed: UInt64?

  func validate() throws {
    guard let draws, draws != 0, !SamplingPlan.possibleDraws.contains(draws) else { return }
    let possible = SamplingPlan.possibleDraws
    throw ValidationError(
      "--draws: 0, \(possible.lowerBound)…\(possible.upperBound)（\(draws)）")
  }

  func run() async throws {
    let workspace = Workspace(options)
    guard let account = workspace.account else {
      return try Output.finish(workspace.findings, in: workspace.language, workspace.messages)
    }
    let pages = UncertaintyPages(workspace.context(account))
    guard let model = pages.model else {
      let finding = Finding(
        .error, .nothingUncertain, ["guideline": .name(account.guideline.name)],
        at: account.inventory.guideline.place)
      return try Output.finish([finding], in: workspace.language, workspace.messages)
    }
    let declared = account.inventory.sampling ?? Self.usual
    let plan = SamplingPlan(draws: draws ?? declared.draws, seed: seed ?? declared.seed)
    let sampling = MonteCarlo(model, draws: plan.draws, seed: plan.seed)
    let outcome = plan.draws == 0 ? nil : await sampling.outcome()
    Output.print([pages.document(outcome, plan)], in: workspace.language, workspace.messages)
  }

  private static let usual = SamplingPlan(draws: 10_000)
}

extension Finding.Code {
  static let nothingUncertain: Self = "nothing-uncertain"
}

import ArgumentParser
import Findings
import Parsing
import Regulations
import Reporting

/// `tanpan regulation check`: whether the regulation, with what is laid over it, is sound.
struct RegulationCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "检查全部法规数据。 Check the whole regulation, with what is laid over it.",
    discussion: """
      例 Examples:
        tanpan regulation check
        tanpan regulation check --today 2026-11-20
      """)

  @Option(help: "从哪一天判断因子是否久未复核，缺省为今天。 The day to judge reviews from; today unless given.")
  var today: Day?

  @OptionGroup var options: RegulationOptions

  func run() throws {
    var findings: [Finding] = []
    let messages = options.messages(into: &findings)
    let regulation = options.load(into: &findings)
    findings += regulation.checked
    findings += (today ?? .today).map { FactorsReviewed(on: $0).findings(in: regulation) } ?? []
    guard !findings.isEmpty else {
      let words = RegulationWords(messages, in: options.language)
      return print(RegulationPages(regulation, in: words).summary)
    }
    Output.print(findings, in: options.language, messages)
    guard !findings.hasErrors else { throw ExitCode.failure }
  }
}

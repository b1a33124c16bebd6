import ArgumentParser
import Findings
import Reconciliation

/// `tanpan reconcile`: a district's statistics against what its units filed, tonne by tonne.
struct ReconcileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "地区统计与企业填报对账：每一吨在哪里，余项是多少。 Hold a district against what its units filed.",
    discussion: """
      第一份是地区的清单，其后是企业的清单。企业的排放按法规库的Placements归到地区类别；
      地区文件夹里的units.csv可以改写归属、写区内比例和供应单位（见docs/inventory-format.md）。
      The district first, then its units. Placements of the library say where a unit's sources sit;
      units.csv in the district's folder may say otherwise, with shares inside and suppliers.

      企业在所有处理器上同时读。 Units are read on all processors at once.

      退出状态：0 没有错误，1 有错误，2 用法有误或读不了。 Exit status: 0 no errors, 1 errors, 2 trouble.

      例 Examples:
        tanpan reconcile district-2023 works/*-2023
        tanpan reconcile district-2023 works/*-2023 --output out/reconcile
        tanpan reconcile district-2023 works/*-2023 --format json
      """)

  @Argument(help: "地区的清单文件夹。 The folder of the district's inventory.")
  var district: String

  @Argument(help: "企业的清单文件夹。 The folders of the units' inventories.")
  var units: [String]

  @Option(
    name: [.short, .long],
    help: "写入 reconcile.xlsx、.md、.txt、.json 的文件夹。 A folder for the four files.")
  var output: String?

  @Option(help: "打印的格式：text 或 json。 What is printed: text or json.")
  var format = OutputFormat.text

  @Option(
    name: .customLong("regulations"),
    help: "叠加的法规文件夹，可重复。 A folder laid over the built-in library; repeatable.")
  var folders: [String] = []

  @Option(help: "输出语言：zh 或 en，缺省按地区清单。 The language; the district's unless given.")
  var language: Language?

  func run() throws {
    let session = ReconcileSession(district, overlays: folders, language: language)
    let others = Together.map(units) { unit in
      let workspace = ReconcileSession.workspace(unit, folders, language)
      return (
        account: workspace.account, findings: workspace.findings,
        filing: workspace.filingDisagreements(in: unit, overlays: folders)
      )
    }
    var findings = others.flatMap(\.filing)
    let outcome = try session.outcome(
      others.map(\.account), others.flatMap(\.findings), into: &findings)
    try tell(outcome, session)
    try Output.finish(findings, in: session.language, session.district.messages)
  }

  /// Prints the answer, or writes it into a folder.
  private func tell(_ outcome: ReconcileSession.Outcome, _ session: ReconcileSession) throws {
    if let output { return try session.write(outcome, to: output) }
    if format == .json { return print(outcome.record, terminator: "") }
    Output.print([outcome.report.summary], in: session.language, session.district.messages)
  }
}

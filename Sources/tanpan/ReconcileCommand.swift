import Accounting
import ArgumentParser
import Documents
import Findings
import Inventories
import Locations
import Reconciliation
import RegulationLibrary
import Regulations
import Rendering
import Templates

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
    let own = workspace(district)
    let others = units.map(workspace)
    let language = language ?? own.language
    var findings = ([own] + others).flatMap(\.findings).filter { $0.severity == .error }
    let rows = DeclaredUnit.rows(inFolder: district, into: &findings)
    let accounts = others.compactMap(\.account)
    guard let account = own.account, accounts.count == units.count, !findings.hasErrors else {
      throw Output.unreadable(findings, in: language, own.messages)
    }
    let found = Reconciliation(account, placed(accounts, in: account, &findings), rows: rows)
    findings += found.findings
    let words = ReconciliationWords(own.messages, in: language)
    let report = ReconciliationReport(found, findings: findings, in: words)
    let record = ReconciliationRecord(found, findings: findings, own.messages).text
    try tell(report, record, words, own)
    try Output.finish(findings, in: language, own.messages)
  }

  private func workspace(_ folder: String) -> Workspace {
    var source = InventorySource(folder: folder, overlays: folders, language: language)
    source.looksBack = false
    return Workspace(source)
  }

  /// The units with what the library, and the folders laid over it, say of where they sit.
  private func placed(
    _ accounts: [EmissionAccount], in district: EmissionAccount, _ findings: inout [Finding]
  ) -> [ReconciledUnit] {
    let library = RegulationLibrary.folder
    var loader = RegulationLoader(
      RegulationFolders(
        library: library.path ?? library.name,
        overlays: folders + [district.inventory.regulationFolder].compactMap(\.self)))
    let tree = district.guideline.categories ?? ""
    let (regulation, problems) = loader.load(placementsIn: tree)
    findings += problems + regulation.checked
    return accounts.map { account in
      ReconciledUnit(
        account,
        placement: account.guideline.categories.flatMap { regulation.placement(of: $0, in: tree) })
    }
  }

  /// Prints the answer, or writes it into a folder.
  private func tell(
    _ report: ReconciliationReport, _ record: String, _ words: ReconciliationWords,
    _ workspace: Workspace
  ) throws {
    guard let output else {
      if format == .json {
        return print(record, terminator: "")
      }
      return Output.print([report.summary], in: words.language, workspace.messages)
    }
    let attachment = Publication.Attachment(file: "reconcile.json", text: record)
    let writer = PublicationWriter(
      words: RenderingWords(from: workspace.messages, in: words.language))
    var findings: [Finding] = []
    let files = writer.write(report.publication(with: [attachment]), to: output, into: &findings)
    guard !findings.hasErrors else {
      throw Output.unreadable(findings, in: words.language, workspace.messages)
    }
    for file in files where !file.hasSuffix(".svg") { print(file) }
  }
}

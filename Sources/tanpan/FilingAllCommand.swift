import Accounting
import ArgumentParser
import FilingReports
import Filings
import Findings
import Inventories
import Rendering
import Templates

/// `tanpan filing all`: the forms of many units in one go, on all processors.
struct FilingAllCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all",
    abstract: "一次生成许多单位的表式。 Write the forms of many units in one go.",
    discussion: """
      每个单位写进输出文件夹中以它命名的文件夹；最后一行一个单位：错误和警告各几个。
      Each unit is written into a folder of its name; at the end there is a line for each: errors and warnings.

      给出--district的，随后把该地区的清单与这些单位逐吨对账，四个文件写进输出文件夹（同tanpan reconcile）。
      With --district that inventory is then held against the units, as tanpan reconcile does.

      例 Examples:
        tanpan filing all Inventories/example-{steel-works,office-building}-2023 --output out/units
        tanpan filing all works/*-2023 --district district-2023 --output out/units --workbooks-only
      """)

  @Argument(help: "各单位的清单文件夹。 The units' inventory folders.")
  var inventories: [String]

  @OptionGroup var form: FormOptions

  @Option(name: [.short, .long], help: "输出文件夹。 The output folder.")
  var output = "out"

  @Flag(help: "只写工作簿，不写Markdown、文本和JSON。 Write the workbooks and no Markdown, text or JSON.")
  var workbooksOnly = false

  @Option(help: "与这些单位对账的地区清单文件夹。 The folder of a district to hold against the units.")
  var district: String?

  @Option(
    name: .customLong("regulations"),
    help: "叠加的法规文件夹，可重复。 A folder laid over the built-in library; repeatable.")
  var folders: [String] = []

  @Option(help: "输出语言：zh 或 en，缺省按清单。 The language; each inventory's unless given.")
  var language: Language?

  func run() throws {
    var findings: [Finding] = []
    let messages = Templates.messages(into: &findings)
    let spoken = language ?? .zh
    guard
      let preparation = FilingPreparation(
        form.form, in: FilingSession.folders(folders), into: &findings)
    else { return try Output.finish(findings, in: spoken, messages) }
    let twins = twins
    guard twins.isEmpty else { return try Output.finish(twins, in: spoken, messages) }
    let outcomes = Together.map(inventories) { write($0, preparation, messages) }
    for outcome in outcomes { print(outcome.line(messages, spoken)) }
    if let district { try reconcile(district, with: outcomes) }
    guard outcomes.allSatisfy({ $0.errors == 0 }) else { throw ExitCode.failure }
  }

  /// Folders of one name, of which the one would be written over the other.
  private var twins: [Finding] {
    Dictionary(grouping: inventories) { Together.name(of: $0).lowercased() }
      .filter { $0.value.count > 1 }
      .sorted { $0.key < $1.key }.map { _, folders in
        Finding(
          .error, .unitFoldersAlike,
          [
            "name": .text(Together.name(of: folders[0])),
            "folders": .text(folders.sorted().joined(separator: ", ")),
          ])
      }
  }

  /// Holds the district against the units.
  private func reconcile(_ district: String, with outcomes: [UnitOutcome]) throws {
    let session = ReconcileSession(district, overlays: folders, language: language)
    var findings: [Finding] = []
    let outcome = try session.outcome(
      outcomes.map(\.account), outcomes.flatMap(\.problems), into: &findings)
    try session.write(outcome, to: output)
    try Output.finish(findings, in: session.language, session.district.messages)
  }

  private func write(
    _ folder: String, _ preparation: FilingPreparation, _ messages: MessageCatalogue
  ) -> UnitOutcome {
    let workspace = Workspace(
      InventorySource(
        folder: folder, overlays: folders, language: language, looksBack: false))
    var findings = workspace.inventory == nil ? workspace.findings : []
    let filing = workspace.inventory.flatMap { inventory in
      own(inventory, in: folder, else: preparation, into: &findings)?
        .prepare(inventory, in: folder, beside: workspace.account, into: &findings)
    }
    if let filing, filing.isReadable {
      let words = FilingWords(messages, in: workspace.language)
      let report = FilingReport(filing, form.form, in: words)
      var trouble: [Finding] = []
      _ = PublicationWriter(words: RenderingWords(from: messages, in: words.language))
        .write(
          report.publication(of: filing, in: words, onlyWorkbook: workbooksOnly),
          to: "\(output)/\(filing.inventory.id)",
          into: &trouble)
      findings += trouble
    }
    let answered = findings.answered(by: filing?.inventory.answers.toFilings ?? [])
    return UnitOutcome(
      unit: Together.name(of: folder), account: district == nil ? nil : workspace.account,
      problems: district == nil ? [] : workspace.findings,
      errors: answered.count { $0.severity == .error },
      warnings: answered.count { $0.severity == .warning })
  }
}

extension FilingAllCommand {
  /// The form with a unit's own regulation laid over it; of most units, which have none, the one of all.
  private func own(
    _ inventory: Inventory, in folder: String, else shared: FilingPreparation,
    into findings: inout [Finding]
  ) -> FilingPreparation? {
    guard inventory.regulationFolder != nil else { return shared }
    return FilingSession(inventory, in: folder, overlays: folders)
      .preparation(form.form, into: &findings)
  }
}

extension Finding.Code {
  static let unitFoldersAlike: Self = "unit-folders-alike"
}

/// What came of one unit among many.
private struct UnitOutcome: Sendable {
  let unit: String
  /// Its account and what is wrong with it, kept where a district is held against it.
  let account: EmissionAccount?
  let problems: [Finding]
  let errors: Int
  let warnings: Int

  func line(_ messages: MessageCatalogue, _ language: Language) -> String {
    messages.label(
      "filing-unit-outcome",
      ["unit": .text(unit), "errors": .count(errors), "warnings": .count(warnings)], in: language)
  }
}

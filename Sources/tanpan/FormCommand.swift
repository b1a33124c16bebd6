import Accounting
import ArgumentParser
import Findings
import Forms
import Foundation
import Inventories
import Templates

/// `tanpan form`: the form of an inventory, filled with what it has.
struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: "把清单写成填报表，改好后可再导入。 Write an inventory as a form to correct and import again.",
    discussion: """
      例 Examples:
        tanpan form Inventories/example-district-2023 --output out/填报表.xlsx
        tanpan form district-2024 --from district-2023 --overwrite
      """)

  @Argument(help: "清单文件夹。 The inventory's folder.")
  var inventory: String

  @Option(name: [.short, .long], help: "写到哪个文件，缺省为清单文件夹中的填报表。 The file to write.")
  var output: String?

  @Option(name: .customLong("from"), help: "上年清单的文件夹。 The folder of last year's inventory.")
  var last: String?

  @Option(
    name: .customLong("regulations"),
    help: "叠加的法规文件夹，可重复。 A folder laid over the built-in library; repeatable.")
  var folders: [String] = []

  @Option(help: "填报表的语言：zh 或 en，缺省按清单。 The form's language; the inventory's unless given.")
  var language: Language?

  @Flag(help: "覆盖已有的填报表。 Replace a form that is there.")
  var overwrite = false

  func run() throws {
    var findings: [Finding] = []
    let messages = Templates.messages(into: &findings)
    var loader = InventoryLoader(inventory)
    let (loaded, problems) = loader.load()
    let spoken = language ?? loaded?.language ?? .zh
    let path = output ?? "\(inventory)/\(FormFile.name)"
    findings += loaded == nil ? problems : existing(path)
    let earlier = last.flatMap { LastInventory($0, into: &findings) }
    guard let loaded, !findings.hasErrors else {
      return try Output.finish(findings, in: spoken, messages)
    }
    write(loaded, after: earlier, to: path, messages, spoken, into: &findings)
    try Output.finish(findings, in: spoken, messages)
  }

  /// An inventory with mistakes is written as it is, so that they can be put right in the form.
  private func write(
    _ loaded: Inventory, after earlier: LastInventory?, to path: String,
    _ messages: MessageCatalogue, _ language: Language, into findings: inout [Finding]
  ) {
    let regulation = Workspace.regulation(for: loaded, folders, into: &findings)
    guard !findings.hasErrors else { return }
    var accountant = Accountant(loaded, under: regulation)
    let warnings = accountant.account().1.filter { $0.severity == .warning }
    let writer = FormWriter(
      words: messages, in: language, program: Tanpan.versionLine, created: MadeReport.created,
      checks: Set(warnings.map(\.code.rawValue)).sorted())
    findings += writer.write(
      .init(loaded, in: inventory), under: regulation, last: earlier?.source,
      deposits: previous(of: loaded), to: path)
    guard !findings.hasErrors else { return }
    print(path)
    let arguments: [String: Finding.Argument] = ["file": .text(path), "folder": .text(inventory)]
    print(messages.label("form-next-form", arguments, in: language))
  }

  /// The folder named as previous, if it is there and can be read.
  private func previous(of loaded: Inventory) -> String? {
    guard let named = loaded.previous else { return nil }
    var problems: [Finding] = []
    return LastInventory("\(inventory)/\(named.value)", into: &problems)?.folder
  }

  /// A form that is there may hold what nobody has imported yet.
  private func existing(_ path: String) -> [Finding] {
    guard !overwrite, FileManager.default.fileExists(atPath: path) else { return [] }
    return [Finding(.error, .formExists, ["file": .text(path)])]
  }
}

extension Finding.Code {
  static let formExists: Self = "form-exists"
}

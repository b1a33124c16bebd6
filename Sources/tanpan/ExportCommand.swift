import ArgumentParser
import Documents
import Exchanging
import Findings
import Foundation
import Freezing
import Locations
import RegulationLibrary
import Rendering

/// `tanpan export`: an inventory and what follows from it, for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "导出清单和结果：JSON 或 CSV。 Write inventory and results as JSON or CSV.",
    discussion: """
      例 Examples:
        tanpan export Inventories/shanghai-2007 --output exchange
        tanpan export Inventories/shanghai-2007 --output exchange --format csv
      """)

  /// What is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json, csv
  }

  @OptionGroup var options: InventoryOptions

  @Option(name: [.short, .long], help: "输出文件夹。 The output folder.")
  var output: String

  @Option(help: "json 或 csv，缺省都写。 json or csv; both unless given.")
  var format: Format?

  func run() throws {
    let workspace = Workspace(options)
    var findings = workspace.findings
    if InventoryLock(in: options.source.frozenFolders).exists {
      findings.append(Finding(.note, .exportLeavesLock))
    }
    if let exchanged = workspace.exchanged(options.source) {
      let writer = PublicationWriter(
        words: RenderingWords(from: workspace.messages, in: workspace.language))
      let written = writer.write(publication(of: exchanged), to: output, into: &findings)
      for file in written { print(file) }
    }
    try Output.finish(findings, in: workspace.language, workspace.messages)
  }

  private func publication(of exchanged: ExchangedInventory) -> Publication {
    let id = URL.resolved(options.inventory).lastPathComponent
    let json = Publication.Attachment(file: "\(id).json", text: exchanged.json)
    let csv = exchanged.csv.map { Publication.Attachment(file: "\(id)/\($0.name)", text: $0.text) }
    return Publication(
      id: id, title: id, properties: Document.Properties(), workbooks: [], documents: [],
      attachments: (format == .csv ? [] : [json]) + (format == .json ? [] : csv))
  }
}

extension Workspace {
  /// The inventory and its account as records; `nil` where there is no account.
  func exchanged(_ source: InventorySource) -> ExchangedInventory? {
    account.map { account in
      ExchangedInventory(
        account, findings: findings,
        in: ExchangeFolders(
          inventory: source.folder, overlays: source.overlays,
          library: RegulationLibrary.folder.path),
        words: messages, program: Tanpan.versionLine)
    }
  }

  /// The file that a report has for other programs beside it; none where its outline wants none.
  func exchange(_ file: String?, _ source: InventorySource) -> [Publication.Attachment] {
    guard let file, let exchanged = exchanged(source) else { return [] }
    return [Publication.Attachment(file: file, text: exchanged.json)]
  }
}

extension Finding.Code {
  static let exportLeavesLock: Self = "export-leaves-lock"
}

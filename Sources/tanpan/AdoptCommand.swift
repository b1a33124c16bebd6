import ArgumentParser
import Exchanging
import Findings
import Foundation
import Templates

/// `tanpan adopt`: the folder of an inventory that was exported, here or elsewhere.
struct AdoptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: "由导出的JSON或CSV还原清单文件夹。 Make an inventory's folder from exported JSON or CSV.",
    discussion: """
      例 Examples:
        tanpan adopt exchange/shanghai-2007.json --output adopted/shanghai-2007
        tanpan adopt exchange/shanghai-2007 --output adopted/shanghai-2007
      """)

  @Argument(help: "导出的JSON文件，或CSV文件夹。 The exported JSON file, or the folder of CSV.")
  var file: String

  @Option(name: [.short, .long], help: "新的清单文件夹，须尚不存在。 The new folder, not there yet.")
  var output: String

  @Option(help: "输出语言：zh 或 en。 The language: zh or en.")
  var language: Language = .zh

  func run() throws {
    var findings: [Finding] = []
    let messages = Templates.messages(into: &findings)
    if let read = read(into: &findings), !findings.hasErrors {
      let files = FolderAdoption(read, into: output).adopt(remake: Self.remade, into: &findings)
      for file in files { print(file) }
    }
    try Output.finish(findings, in: language, messages)
  }

  private func read(into findings: inout [Finding]) -> ReadInventory? {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
    let (inventory, problems): (ReadInventory?, [Finding])
    if isFolder.boolValue {
      var reader = CSVReader(file)
      (inventory, problems) = reader.inventory()
    } else {
      guard let text = ExchangeFile.text(file, into: &findings) else { return nil }
      var reader = JSONReader(text, named: file)
      (inventory, problems) = reader.inventory()
    }
    findings += problems
    return inventory
  }

  private static func remade(
    _ folder: String, _ overlays: [String]
  ) -> (ExchangedInventory?, [Finding]) {
    let source = InventorySource(folder: folder, overlays: overlays)
    let workspace = Workspace(source)
    return (workspace.exchanged(source), workspace.findings)
  }
}

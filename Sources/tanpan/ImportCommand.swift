import ArgumentParser
import Findings
import Forms
import Foundation
import Inventories
import Templates

/// `tanpan import`: filled forms, or staff's own workbooks, into the tables of an inventory.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "把填好的表导入清单，先检查后写入。 Import filled workbooks into an inventory, checked first.",
    discussion: """
      例 Examples:
        tanpan import 填报表.xlsx --into district-2024
        tanpan import 统计局.xlsx --into district-2024 --suggest mapping.yaml
        tanpan import 统计局.xlsx --into district-2024 --map mapping.yaml --dry-run
      """)

  @Argument(help: "填好的工作簿，一个或多个。 Filled workbooks, one or many.")
  var workbooks: [String]

  @Option(help: "导入到哪个清单文件夹，缺省为工作簿所在的清单。 The inventory; the workbook's folder unless given.")
  var into: String?

  @Flag(help: "有错误的行不导入，其余照常写入。 Leave lines with errors out and write the rest.")
  var partial = false

  @Flag(help: "只显示会改变什么，不写入。 Only show what would change.")
  var dryRun = false

  @Option(name: .customLong("map"), help: "自有表格的对照文件。 How staff's own tables are read.")
  var mapping: String?

  @Option(help: "按表头写出对照文件的初稿，不导入。 Write a first mapping from the heads; no import.")
  var suggest: String?

  @Option(help: "写一份在单元格上批注了问题的副本。 Write a copy with the findings on its cells.")
  var annotate: String?

  @Option(help: "导入日期，如 2024-05-20，记入 evidence/index.csv。 The day of import, to be noted.")
  var date: String?

  @Option(
    name: .customLong("regulations"),
    help: "叠加的法规文件夹，可重复。 A folder laid over the built-in library; repeatable.")
  var folders: [String] = []

  @Option(help: "输出语言：zh 或 en，缺省按清单。 The language; the inventory's unless given.")
  var language: Language?

  func validate() throws {
    guard !workbooks.isEmpty else { throw ValidationError("给出工作簿。 Name a workbook.") }
    if annotate != nil || suggest != nil, workbooks.count > 1 {
      throw ValidationError(
        "--annotate 和 --suggest 一次只用于一个工作簿。 --annotate and --suggest take one workbook.")
    }
    try DayOption.validate(date)
    if mapping != nil, suggest != nil {
      throw ValidationError("--map 和 --suggest 不能同时使用。 Use --map or --suggest, not both.")
    }
  }

  func run() throws {
    var findings: [Finding] = []
    let messages = Templates.messages(into: &findings)
    guard let folder = into ?? nearest else {
      throw Output.misuse(
        Finding(.error, .importWithoutInventory), in: language ?? .zh, messages)
    }
    var loader = InventoryLoader(folder)
    let (inventory, problems) = loader.load()
    let spoken = language ?? inventory?.language ?? .zh
    guard let inventory else { return try Output.finish(problems, in: spoken, messages) }
    let session = ImportSession(
      command: self, folder: folder, inventory: inventory, messages: messages, language: spoken)
    try Output.finish(findings + session.run(), in: spoken, messages)
  }

  /// The inventory that the first workbook lies in.
  private var nearest: String? {
    let folder = URL(fileURLWithPath: workbooks.first ?? "").deletingLastPathComponent()
      .relativePath
    let head = "\(folder)/inventory.yaml"
    return FileManager.default.fileExists(atPath: head) ? folder : nil
  }
}

extension Finding.Code {
  static let importWithoutInventory: Self = "import-without-inventory"
}

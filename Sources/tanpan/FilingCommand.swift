import ArgumentParser
import Findings

/// `tanpan filing`: statutory forms of units, to fill in, to read back, to write and to check.
struct FilingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filing",
    abstract: "法定表式：填报、导入、生成、核对。 Statutory forms: fill in, read back, write, check.",
    discussion: """
      填报数据在清单文件夹的 filings/<表式>/ 里，每张表一个 CSV。不写子命令即为 report。
      What is filed lies in filings/<form>/ of the inventory's folder, a CSV for each table. Without a
      subcommand it is report.

      例 Examples:
        tanpan filing Inventories/example-steel-works-2023
        tanpan filing Inventories/example-office-building-2023 --check
        tanpan filing entry Inventories/example-office-building-2023 --output 填报.xlsx
        tanpan filing import 填报.xlsx --into Inventories/example-office-building-2023
      """,
    subcommands: [
      FilingReportCommand.self, FilingEntryCommand.self, FilingImportCommand.self,
      FilingAllCommand.self,
    ],
    defaultSubcommand: FilingReportCommand.self)
}

/// The form a command speaks of.
struct FormOptions: ParsableArguments {
  @Option(help: "表式，即法规库 Forms/ 中的文件夹名。 The form: a folder of the library's Forms.")
  var form = "energy-utilisation"
}

/// The inventory whose filing a command speaks of.
struct FilingOptions: ParsableArguments {
  @Argument(help: "清单文件夹。 The inventory's folder.")
  var inventory: String

  @OptionGroup var form: FormOptions

  @Option(
    name: .customLong("regulations"),
    help: "叠加的法规文件夹，可重复。 A folder laid over the built-in library; repeatable.")
  var folders: [String] = []

  @Option(help: "输出语言：zh 或 en，缺省按清单。 The language; the inventory's unless given.")
  var language: Language?
}

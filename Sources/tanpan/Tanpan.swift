import ArgumentParser

/// The command `tanpan`.
@main
struct Tanpan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tanpan",
    abstract: "碳盘：从活动数据到温室气体清单。 From activity data to the greenhouse-gas inventory.",
    discussion: """
      例 Examples:
        tanpan new district pudong-2024 --year 2024
        tanpan import 填报表.xlsx --into pudong-2024
        tanpan report Inventories/shanghai-2007 --output out/shanghai-2007
        tanpan check Inventories/shanghai-2007
        tanpan explain Inventories/shanghai-2007 火力发电/原煤
        tanpan diff Inventories/city-2022 Inventories/city-2023
        tanpan uncertainty Inventories/example-suburb-2023 --draws 10000
        tanpan series Inventories/example-district-202*
        tanpan reconcile district-2023 works/*-2023
        tanpan filing Inventories/example-steel-works-2023
        tanpan freeze Inventories/example-district-2021
        tanpan export Inventories/shanghai-2007 --output exchange
        tanpan adopt exchange/shanghai-2007.json --output adopted/shanghai-2007
        tanpan regulation show fossil-combustion-co2
      """,
    version: versionLine,
    subcommands: [
      NewCommand.self, FormCommand.self, ImportCommand.self, CheckCommand.self,
      ReportCommand.self, ExplainCommand.self, ReviewCommand.self, DiffCommand.self,
      UncertaintyCommand.self, FilingCommand.self,
      SeriesCommand.self, ReconcileCommand.self, FreezeCommand.self,
      ExportCommand.self, AdoptCommand.self,
      RegulationCommand.self, WhereCommand.self, DocumentationCommand.self,
    ])

  /// The program and its version.
  static let versionLine = "碳盘 Tanpan 0.1.0"
}

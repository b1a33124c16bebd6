import ArgumentParser

/// `tanpan regulation`: what the program knows of guidelines and factors, and whether it is sound.
struct RegulationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regulation",
    abstract: "查看和检查指南、方法与因子。 List, show and check guidelines, methods and factors.",
    discussion: """
      例 Examples:
        tanpan regulation list
        tanpan regulation show fossil-combustion-co2
      """,
    subcommands: [
      RegulationListCommand.self, RegulationShowCommand.self, RegulationCheckCommand.self,
    ])
}

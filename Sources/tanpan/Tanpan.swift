import ArgumentParser

/// The command `tanpan`.
@main
struct Tanpan: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tanpan",
    abstract: "碳盘：从活动数据到温室气体清单。 From activity data to the greenhouse-gas inventory.",
    subcommands: [
      CheckCommand.self, RegulationCommand.self, DocumentationCommand.self,
    ])
}

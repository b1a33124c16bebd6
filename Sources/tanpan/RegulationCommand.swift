import ArgumentParser
import Findings
import Locations
import RegulationLibrary
import Regulations

struct RegulationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "regulation")
  @Option var regulations: [String] = []
  func run() throws {
    var loader = RegulationLoader(
      RegulationFolders(library: RegulationLibrary.folder.path ?? "", overlays: regulations))
    let (regulation, problems) = loader.loadEverything()
    for finding in (problems + regulation.checked).inFileOrder {
      print("\(finding.place?.description ?? "-"): \(finding.severity): \(finding.code.rawValue) \(finding.arguments)")
    }
    print(regulation.factorSets.count, regulation.methods.count)
  }
}

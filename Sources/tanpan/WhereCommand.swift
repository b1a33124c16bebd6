import ArgumentParser
import Locations
import RegulationLibrary
import Templates

/// `tanpan where`: the data folders in use.
struct WhereCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "where",
    abstract: "显示所用法规库与模板的位置。 Show the data folders in use.",
    discussion: """
      例 Examples:
        tanpan where
      """)

  func run() {
    for folder in [RegulationLibrary.folder, Templates.folder] {
      print("\(folder.name): \(folder.path ?? folder.candidates.joined(separator: ", "))")
    }
  }
}

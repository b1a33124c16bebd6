public import ArgumentParser
public import Findings
import Locations
import RegulationLibrary
import Regulations
import Templates

/// The regulation a command speaks of, and the language it speaks.
struct RegulationOptions: ParsableArguments {
  @Option(
    name: .customLong("regulations"),
    help: "叠加的法规文件夹，可重复。 A folder laid over the built-in library; repeatable.")
  var folders: [String] = []

  @Option(help: "输出语言：zh 或 en。 The language: zh or en.")
  var language: Language = .zh

  /// The whole library with the folders laid over it.
  func load(into findings: inout [Finding]) -> Regulation {
    Self.library(folders, into: &findings)
  }

  /// The whole library with these folders laid over it.
  static func library(_ folders: [String], into findings: inout [Finding]) -> Regulation {
    let library = RegulationLibrary.folder
    var loader = RegulationLoader(
      RegulationFolders(library: library.path ?? library.name, overlays: folders))
    let (regulation, problems) = loader.loadEverything()
    findings += problems
    return regulation
  }

  /// The message catalogue.
  func messages(into findings: inout [Finding]) -> MessageCatalogue {
    Templates.messages(into: &findings)
  }
}

extension Language: ExpressibleByArgument {}

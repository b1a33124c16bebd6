import ArgumentParser
import Findings

/// The inventory a command speaks of, and how it is read.
struct InventoryOptions: ParsableArguments {
  @Argument(help: "清单文件夹。 The inventory's folder.")
  var inventory: String

  @Option(
    name: .customLong("regulations"),
    help: "叠加的法规文件夹，可重复。 A folder laid over the built-in library; repeatable.")
  var folders: [String] = []

  @Option(help: "输出语言：zh 或 en，缺省按清单。 The language; the inventory's unless given.")
  var language: Language?

  @Flag(help: "按报送要求检查：未核实的因子不得使用。 Check for filing: no unverified factor.")
  var filing = false
}

extension InventoryOptions {
  /// The inventory as the command line names it.
  var source: InventorySource {
    InventorySource(
      folder: inventory, overlays: folders, language: language, isFiling: filing)
  }
}

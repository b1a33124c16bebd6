import ArgumentParser
import Findings
import Freezing
import Inventories

/// `tanpan freeze`: keeps a filed year with the values it used, so that later runs tell what changed.
struct FreezeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "freeze",
    abstract: "封存已报送的年度及其所用的值。 Keep a filed year with the values it used.",
    discussion: """
      写成清单文件夹里的 inventory.lock。以后 check、report、series 说明与封存时有何不同、为什么。
      Writes inventory.lock into the folder. Later runs tell what is not as it was filed, and why.

      例 Examples:
        tanpan freeze Inventories/example-district-2021
        tanpan freeze Inventories/example-district-2021 --overwrite
      """)

  @OptionGroup var options: InventoryOptions

  @Flag(help: "重新封存，替换原有的封存文件。 Freeze anew, in place of the lock that is there.")
  var overwrite = false

  func run() throws {
    let workspace = Workspace(options)
    var findings = workspace.findings
    if let account = workspace.account {
      let lock = InventoryLock(in: options.source.frozenFolders)
      let path = lock.write(
        account, program: Tanpan.versionLine, overwriting: overwrite, into: &findings)
      if let path { print(path) }
    }
    try Output.finish(findings, in: workspace.language, workspace.messages)
  }
}

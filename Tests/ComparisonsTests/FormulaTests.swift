import Accounting
import Comparisons
import Findings
import Foundation
import Inventories
import Regulations
import TestSupport
import Testing

@Suite("Formulas that differ")
struct FormulaTests {
  @Test("between editions that call their methods and letters otherwise are the method's part")
  func editions() throws {
    let comparison = try comparison(
      from: "FC × EF", to: "AD × CEF × 0.9", renaming: ("FC", "AD"), ("EF", "CEF"))
    #expect(agree(comparison[.direct][.method], -310, of: comparison[.direct]))
    #expect(comparison.declared.contains { $0.subject == .method && $0.field == .name })
    #expect(comparison[.direct][.boundary] == 0)
    #expect(comparison[.direct][.activity] == 0)
    #expect(comparison[.direct][.factor] == 0)
  }

  @Test("and add up lines leave what lines of one side do to the others to the boundary")
  func sums() throws {
    let comparison = try comparison(
      from: "FC × EF × Σ(FC) / Σ(FC)", to: "FC × EF × Σ(FC) / Σ(FC)", adding: "建筑业,柴油,500,t\n")
    #expect(comparison[.direct][.boundary] > 0)
    #expect(comparison[.direct].parts.dropFirst().allSatisfy { $0 == 0 })
    let share = try self.comparison(
      from: "FC × EF / Σ(FC) × 7[t]", to: "FC × EF / Σ(FC) × 7[t]", adding: "建筑业,柴油,500,t\n")
    let split = share[.direct]
    #expect(split.parts.dropFirst().allSatisfy { $0 == 0 })
    #expect(abs(split.parts.reduce(0, +) - split.difference) <= 1e-9 * split.before)
  }

  /// Compares two editions of a made-up guideline whose formulas for combustion differ.
  private func comparison(
    from old: String, to new: String, renaming letters: (String, String)...,
    adding line: String = ""
  ) throws -> AccountComparison {
    let room = try TemporaryFolder()
    let inventory = try OverlayExample.writeInventory(to: room)
    let overlay = try OverlayExample.write(to: room)
    let file = "overlay/Guidelines/provincial-2025/methods/made-up-combustion-co2.yaml"
    let layout = "overlay/Guidelines/provincial-2025/balance.yaml"
    let balance = try text(layout, in: room)
    try room.write(
      balance
        + "- { row: construction, name: { zh: 建筑业, en: Construction }, treatment: combusted, sector: construction, category: 1.1.3.2 }\n",
      to: layout)
    let method = try text(file, in: room).components(separatedBy: "examples:")[0]
    try room.write(method.replacingOccurrences(of: "FC × EF", with: old), to: file)
    let before = try account(inventory, overlay)
    var changed = method.replacingOccurrences(of: "FC × EF", with: new)
    for (old, new) in letters {
      changed = changed.replacingOccurrences(of: "    \(old): {", with: "    \(new): {")
    }
    try room.write(changed, to: file)
    if !letters.isEmpty { try rename(changed, file, in: room) }
    let cells = try text("inventory/balance.csv", in: room)
    try room.write(cells + line, to: "inventory/balance.csv")
    return AccountComparison(before: before, after: try account(inventory, overlay))
  }

  /// Gives the method another id, in its file and in its guideline.
  private func rename(_ method: String, _ file: String, in room: TemporaryFolder) throws {
    let guideline = "overlay/Guidelines/provincial-2025/guideline.yaml"
    let (old, new) = ("made-up-combustion-co2", "made-up-burning-co2")
    let words = try text(guideline, in: room).replacingOccurrences(of: old, with: new)
    try room.write(words, to: guideline)
    try FileManager.default.removeItem(atPath: "\(room.path)/\(file)")
    try room.write(
      method.replacingOccurrences(of: old, with: new),
      to: file.replacingOccurrences(of: old, with: new))
  }

  private func text(_ file: String, in room: TemporaryFolder) throws -> String {
    try String(contentsOfFile: "\(room.path)/\(file)", encoding: .utf8)
  }

  private func account(_ folder: String, _ overlay: String) throws -> EmissionAccount {
    var loader = InventoryLoader(folder)
    let (loaded, problems) = loader.load()
    let inventory = try #require(loaded, "\(problems)")
    let library = Repository.path("Sources/RegulationLibrary")
    var regulations = RegulationLoader(RegulationFolders(library: library, overlays: [overlay]))
    let (regulation, mistakes) = regulations.load(guideline: inventory.guideline.value)
    var accountant = Accountant(inventory, under: regulation)
    let (account, findings) = accountant.account()
    let errors = (problems + mistakes + findings).filter { $0.severity == .error }
    return try #require(account, "\(errors)")
  }
}

import Foundation
import TestSupport
import Testing

@Suite("The command regulation")
struct RegulationCommandTests {
  @Test("finds nothing wrong with the library, and says so on one line")
  func clean() throws {
    let run = try tanpan("regulation", "check", "--today", "2026-11-21")
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.output.contains("没有发现问题"))
  }

  @Test("warns of factors that nobody has reviewed for long, without failing")
  func stale() throws {
    let run = try tanpan("regulation", "check", "--today", "2028-03-01", "--language", "en")
    #expect(run.status == 0)
    #expect(run.output.contains("grid-electricity-provincial.yaml"))
    #expect(run.output.contains("was last reviewed on 2026-11-20"))
  }

  @Test("points to what is wrong with an overlay by file and line, with the remedy")
  func planted() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      """
      factors: planted
      parameter: grid-emission-factor
      name: { zh: 误, en: Wrong }
      unit: tCO2/MWh
      kind: organisation-co2
      after: holds
      reviewed: 2026-11-20
      values:
      - { fuel: deisel, from: 2024, value: 0.5, cites: provincial-2011, standing: unverified }
      - { region: CN, from: 2024, value: 0.5, cites: provincial-2010, standing: unverified }

      """, to: "Factors/planted.yaml")
    let run = try tanpan("regulation", "check", "--regulations", folder.path)
    #expect(run.status == 1)
    let lines = run.output.split(separator: "\n")
    let fuel = try #require(lines.firstIndex { $0.hasPrefix("\(file):9:") })
    #expect(lines[fuel].contains("error"))
    #expect(lines[fuel + 1].contains("→") && lines[fuel + 1].contains("diesel"))
    let source = try #require(lines.firstIndex { $0.hasPrefix("\(file):10:") })
    #expect(lines[source + 1].contains("provincial-2011"))
    #expect(lines.last == "2 个错误")
  }

  @Test("takes a new edition and next year's factor from a folder, without a build")
  func overlay() throws {
    let folder = try TemporaryFolder()
    let overlay = try OverlayExample.write(to: folder)
    let list = try tanpan("regulation", "list", "--regulations", overlay, "--language", "en")
    #expect(list.status == 0)
    #expect(list.output.contains("Made-up 2025 edition"))
    #expect(list.output.contains("made-up-electricity-co2"))
    #expect(list.output.contains("region=310000 from 2024"))
    let check = try tanpan("regulation", "check", "--regulations", overlay, "--today", "2026-11-21")
    #expect(check.status == 0)
    #expect(check.output.contains("没有发现问题"))
  }

  @Test("accounts for an inventory under the edition in that folder, without a build")
  func inventory() throws {
    let folder = try TemporaryFolder()
    let overlay = try OverlayExample.write(to: folder)
    let inventory = try OverlayExample.writeInventory(to: folder)
    let with = try tanpan("check", inventory, "--regulations", overlay)
    #expect(with.status == 0, "\(with.output)")
    let without = try tanpan("check", inventory)
    #expect(without.status == 1)
    #expect(without.output.contains("[empty-guideline]"))
  }

  @Test("says which folder to lay over it is missing")
  func missingOverlay() throws {
    let run = try tanpan("regulation", "check", "--regulations", "no-such-folder")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("no-such-folder: error: "))
  }

  @Test("suggests the nearest name for one that is unknown, as misuse")
  func unknown() throws {
    let run = try tanpan("regulation", "show", "fossil-combustion-co")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("fossil-combustion-co2"))
    #expect(try tanpan("regulation", "show").status == 2)
  }

  private func tanpan(_ arguments: String...) throws -> Command {
    try Command.run(Executable.tanpan, arguments)
  }
}

import Foundation
import TestSupport
import Testing

@Suite("The command line")
struct CommandLineTests {
  @Test(
    "writes and lists a workbook, a report, a bulletin and charts", arguments: Example.allCases,
    ["zh", "en"])
  func reports(example: Example, language: String) throws {
    let report = try example.report(language)
    let listed = report.run.output.split(separator: "\n").map(String.init)

    #expect(report.run.status == 0)
    #expect(
      listed == ["\(report.id).xlsx", "report.md", "report.txt", "bulletin.txt"].map(report.path))
    #expect(report.files.filter { !$0.hasSuffix(".svg") }.map(report.path) == listed.sorted())
    // The suburb has one scope and one fuel, which make no chart.
    #expect(report.files.count { $0.hasSuffix(".svg") } >= (example == .suburb ? 1 : 2))
    #expect(report.text("report.md").contains("!["))
    for file in report.files {
      #expect(try Data(contentsOf: URL(fileURLWithPath: report.path(file))).count > 200)
    }
  }

  @Test("speaks the language asked for")
  func languages() throws {
    #expect(try Example.shanghai.report("zh").text("report.md").contains("直接排放合计"))
    let english = try Example.shanghai.report("en").text("report.md")
    #expect(english.contains("Direct"))
    #expect(english.contains("Shanghai"))
    #expect(!english.contains("直接排放合计"))
  }

  @Test("explains a line: formula, numbers, citation, choice, roads not taken, source")
  func explains() throws {
    let run = try tanpan(
      "explain", Example.shanghai.rawValue, "fossil-combustion-co2/thermal-power/raw-coal")
    #expect(run.status == 0)
    var rest = run.output[...]
    for words in [
      "fossil-combustion-co2/thermal-power/raw-coal", "火力发电 · 原煤",
      "E = FC × NCV × CC × OF × 44 / 12", "27,540,400", "20.908", "44 / 12", "51,405,16", "tCO2",
      "省级温室气体清单编制指南", "-2,754.04", "balance.csv:114:11",
      "NCV", "20908 kJ/kg", "CC", "26.18 tC/TJ", "烟煤",
    ] {
      guard let found = rest.range(of: words) else {
        Issue.record("“\(words)” is missing, or not in order")
        continue
      }
      rest = rest[found.upperBound...]
    }
    // The general carbon content lost to that of power stations.
    #expect(run.output.contains("26.1 tC/TJ"))
  }

  @Test("names the lines that words may mean, and asks for one")
  func ambiguous() throws {
    let run = try tanpan("explain", Example.shanghai.rawValue, "原煤", "--language", "en")
    let unknown = try tanpan("explain", Example.shanghai.rawValue, "铀", "--language", "en")

    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("fossil-combustion-co2/thermal-power/raw-coal"))
    #expect(run.errors.contains("power-boiler-n2o/thermal-power/raw-coal"))
    #expect(run.errors.contains("[several-lines]"))
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("[unknown-line]"))
  }

  @Test("knows a category by its code or its name", arguments: ["5.2.1", "生活污水处理"])
  func category(words: String) throws {
    let run = try tanpan("explain", Example.suburb.rawValue, words)
    let told = run.output + run.errors
    #expect(told.contains("domestic-wastewater-ch4/"))
    #expect(told.contains("domestic-wastewater-recovery-ch4/"))
  }

  @Test("checks: findings are the answer, warnings do not fail")
  func checks() throws {
    let run = try tanpan("check", Example.shanghai.rawValue)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.contains("warning: "))
    #expect(!run.output.contains("error: "))
  }

  @Test("checks: an impossible value fails, and all that is doubtful is told beside it")
  func impossible() throws {
    let run = try tanpan("check", PlantedMistakes.folder)
    #expect(run.status == 1)
    #expect(run.output.components(separatedBy: "error: ").count == 2)
    #expect(run.output.contains("[value-out-of-range]"))
    #expect(run.output.components(separatedBy: "warning: ").count > 20)
  }

  @Test(
    "says 2 to what it does not understand",
    arguments: [
      ["report"], ["frobnicate"], ["check", "x", "y"], ["report", "x", "--colour"],
      ["check", "Inventories/shanghai-2007", "--language", "fr"],
    ])
  func misuse(arguments: [String]) throws {
    let run = try Command.run(Executable.tanpan, arguments, in: Repository.root.path)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(!run.errors.isEmpty)
  }

  @Test(
    "says in Chinese first, and in English alone on request, what it does not understand",
    arguments: [
      (["chek"], "argument-command", "check"), (["regulation", "shw"], "argument-command", "show"),
      (["report"], "argument-missing", "<inventory>"),
      (["report", "x", "y"], "argument-unexpected", "y"),
      (["report", "x", "--outptu", "y"], "argument-option-near", "--output"),
      (["report", "x", "--colour"], "argument-option", "--colour"),
      (["report", "x", "--filing=y"], "argument-value-unexpected", "--filing"),
      (["report", "x", "--output"], "argument-value-missing", "--output"),
      (["check", "x", "--format", "xml"], "argument-choice", "text, json"),
      (["uncertainty", "x", "--draws", "many"], "argument-value", "many"),
    ])
  func misuseInChinese(arguments: [String], code: String, named: String) throws {
    let chinese = try Command.run(Executable.tanpan, arguments).errors
    let english = try Command.run(Executable.tanpan, arguments + ["--language", "en"]).errors
    let first = chinese.split(separator: "\n").prefix(2).joined()
    #expect(first.contains("[\(code)]"))
    #expect(first.contains(named))
    #expect(chinese.contains("Error: "))
    #expect(english.hasPrefix("Error: "))
  }

  @Test(
    "helps with an example",
    arguments: [
      [], ["report"], ["check"], ["explain"], ["regulation"], ["regulation", "list"],
      ["regulation", "show"], ["regulation", "check"], ["where"],
    ])
  func helps(command: [String]) throws {
    let run = try Command.run(Executable.tanpan, command + ["--help"])
    #expect(run.status == 0)
    #expect(run.output.contains((["tanpan"] + command).joined(separator: " ")))
    #expect(run.output.contains("例 Example"))
  }

  @Test("refuses an output that is a file, and leaves it as it was")
  func outputIsAFile() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("kept", to: "out")
    let inventory = try SmallInventory().copy
    let run = try tanpan("report", inventory.folder, "--output", file)

    #expect(run.status == 1)
    #expect(run.errors.contains("error: "))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "kept")
  }

  @Test(
    "refuses a folder nobody may write to", arguments: ["/proc/tanpan", "/dev/full", "/sys/out"])
  func unwritable(output: String) throws {
    let inventory = try SmallInventory().copy
    let run = try tanpan("report", inventory.folder, "--output", output)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("error: "))
  }

  private func tanpan(_ arguments: String...) throws -> Command {
    try Command.run(Executable.tanpan, arguments, in: Repository.root.path)
  }
}

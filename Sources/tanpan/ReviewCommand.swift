import ArgumentParser
import Findings
import Foundation
import Inventories
import Rendering
import Reviews
import WorkbookReading

/// `tanpan review`: what was changed in a returned workbook.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "核查送回的工作簿，列出每一处改动。 Find out what was changed in a returned workbook.",
    discussion: """
      例 Examples:
        tanpan review returned.xlsx
        tanpan review returned.xlsx --inventory Inventories/example-district-2023
      """)

  @Argument(help: "送回的工作簿。 The returned workbook.")
  var workbook: String

  @Option(help: "编制时的清单文件夹；不给时用工作簿附带的数据。 The inventory; the workbook's own record unless given.")
  var inventory: String?

  @Option(help: "自己的报告模板文件夹。 A folder of your own report templates.")
  var templates: String?

  @Option(help: "输出语言：zh 或 en。 The language: zh or en.")
  var language: Language?

  func run() throws {
    var findings: [Finding] = []
    let expectation = Expectation(
      of: workbook, inventory: inventory, templates: templates, into: &findings)
    for deviation in expectation?.review.deviations ?? [] {
      print(
        deviation.rule.rawValue, deviation.address, deviation.subject, deviation.filed,
        deviation.expected, deviation.filedFormula ?? "", deviation.expectedFormula ?? "",
        separator: "\t")
    }
    for f in findings { print(f) }
  }
}

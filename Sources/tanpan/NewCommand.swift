public import ArgumentParser
import Findings
import Forms
import Foundation
public import Inventories
import Locations
import Parsing
import Regulations
import Rendering
import Templates

/// `tanpan new`: the folder of a new inventory, with the form to fill in.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "新建清单文件夹和填报表。 Begin an inventory: its folder and the form to fill in.",
    discussion: """
      例 Examples:
        tanpan new district pudong-2024 --year 2024 --code 310115 --name 浦东新区
        tanpan new district example-district-2024 --from Inventories/example-district-2023
        tanpan new enterprise factory-2024 --year 2024 --code 91310000000000000U
      """)

  @Argument(help: "报告主体：district 地区或 enterprise 企业。 What reports: district or enterprise.")
  var kind: ReportingEntity.Kind

  @Argument(help: "清单的名字，即新文件夹。 The inventory's id: the new folder.")
  var folder: String

  @Option(help: "核算年度，缺省为上年清单的次年，或去年。 The accounting year.")
  var year: Int?

  @Option(help: "指南，缺省按报告主体。 The guideline; by what reports unless given.")
  var guideline: String?

  @Option(help: "行政区划代码或统一社会信用代码。 The administrative or credit code.")
  var code: String?

  @Option(help: "报告主体的名称。 The entity's name.")
  var name: String?

  @Option(help: "报告主体的英文名称。 The entity's English name.")
  var englishName: String?

  @Option(name: .customLong("from"), help: "上年清单的文件夹。 The folder of last year's inventory.")
  var last: String?

  @Option(name: [.short, .long], help: "新文件夹放在哪里。 The folder to put the new one in.")
  var output: String?

  @Option(
    name: .customLong("regulations"),
    help: "叠加的法规文件夹，可重复。 A folder laid over the built-in library; repeatable.")
  var folders: [String] = []

  @Option(help: "清单和填报表的语言：zh 或 en。 The language of the inventory and its form: zh or en.")
  var language: Language?

  func run() throws {
    var findings: [Finding] = []
    let messages = Templates.messages(into: &findings)
    let earlier = last.flatMap { LastInventory($0, into: &findings) }
    let spoken = language ?? earlier?.inventory.language ?? .zh
    guard !findings.hasErrors, let start = start(earlier?.inventory, spoken, into: &findings) else {
      return try Output.finish(findings, in: spoken, messages)
    }
    let form = FormWriter(
      words: messages, in: start.language, program: Tanpan.versionLine,
      created: MadeReport.created)
    let starter = InventoryStarter(
      start, after: last, filings: earlier?.carriedFilings(folders) ?? [],
      templates: Self.templates(into: &findings), form: form)
    let path = output.map { "\($0)/\(folder)" } ?? folder
    let files = starter.write(
      to: path, under: { Workspace.regulation(for: $0, folders, into: &$1) }, into: &findings)
    report(files, path, messages, spoken)
    try Output.finish(findings, in: spoken, messages)
  }

  private func report(
    _ files: [String], _ path: String, _ messages: MessageCatalogue, _ language: Language
  ) {
    guard !files.isEmpty else { return }
    for file in files { print(file) }
    let form: Finding.Argument = .text("\(path)/\(FormFile.name)")
    print(messages.label("form-next-new", ["file": form], in: language))
  }

  private func start(
    _ earlier: Inventory?, _ language: Language, into findings: inout [Finding]
  ) -> InventoryStart? {
    let named = name.map { LocalizedText(zh: $0, en: englishName ?? $0) }
    let unsound = year.flatMap { SoundYear.problem(with: Double($0), at: Place(file: "--year")) }
    findings += [unsound].compactMap(\.self)
    findings += [wrongCode].compactMap(\.self)
    let chosen = guideline.flatMap { known($0.withoutName, into: &findings) }
    guard !findings.hasErrors else { return nil }
    if let earlier {
      guard earlier.entity.kind == kind else {
        findings.append(otherKind(earlier.entity.kind))
        return nil
      }
      if let problem = yearProblem(after: earlier.year) {
        findings.append(problem)
        return nil
      }
      return InventoryStart(
        after: earlier, code: code, name: named, year: year, guideline: chosen,
        language: language)
    }
    guard let guideline = chosen ?? usualGuideline(into: &findings) else { return nil }
    let id = URL(fileURLWithPath: folder).lastPathComponent
    return InventoryStart(
      kind: kind, code: code ?? "", name: named ?? LocalizedText(zh: id, en: englishName ?? id),
      year: year ?? Self.lastYear, guideline: guideline, language: language)
  }

  /// The code of a district that is none: its province, and so its factors, would not be known.
  private var wrongCode: Finding? {
    guard kind == .district, let code, !DistrictCode.isOne(code) else { return nil }
    return Finding(.error, .districtCodeWrong, ["code": .text(code)], at: Place(file: "--code"))
  }

  /// A year that last year's inventory is not the one before: its figures would stand as last year's.
  private func yearProblem(after last: Int) -> Finding? {
    guard let year, year != last + 1 else { return nil }
    let arguments: [String: Finding.Argument] = [
      "year": .count(year), "last": .count(last), "next": .count(last + 1),
    ]
    return Finding(.error, .newNotNextYear, arguments, at: Place(file: "--year"))
  }

  private func otherKind(_ last: ReportingEntity.Kind) -> Finding {
    let arguments: [String: Finding.Argument] = [
      "kind": .text(kind.rawValue), "last": .text(last.rawValue),
    ]
    return Finding(.error, .otherEntityKind, arguments)
  }

  /// A guideline that was named, if the library has it, with methods.
  private func known(_ name: String, into findings: inout [Finding]) -> String? {
    let regulation = RegulationOptions.library(folders, into: &findings)
    if let guideline = regulation.guidelines[name], !guideline.methods.isEmpty { return name }
    let usable = regulation.guidelines.values.filter { !$0.methods.isEmpty }
      .sorted { $0.id < $1.id }
    let arguments: [String: Finding.Argument] = [
      "name": .text(name),
      "nearest": NamedWord.offer(
        for: name, among: usable.map(\.id), named: usable.map { NamedWord($0.id, $0.name) }),
    ]
    findings.append(Finding(.error, .newUnderNoGuideline, arguments))
    return nil
  }

  private func usualGuideline(into findings: inout [Finding]) -> String? {
    let regulation = RegulationOptions.library(folders, into: &findings)
    return regulation.usualGuideline(for: kind, into: &findings)
  }

  /// Inventories are made of the year that is over.
  private static var lastYear: Int {
    let today = Day.today?.text.prefix { $0.isNumber } ?? ""
    return (Int(today) ?? 1) - 1
  }

  private static func templates(into findings: inout [Finding]) -> ProseRenderer {
    let root = Templates.folder.path ?? Templates.folder.name
    let sources = InventoryStarter.templateNames.compactMap { name -> (String, TemplateSource)? in
      let file = "\(root)/new-inventory/\(name).mustache"
      let text = try? String(contentsOfFile: file, encoding: .utf8)
      return text.map { (name, TemplateSource(file: file, text: $0)) }
    }
    return ProseRenderer(Dictionary(sources) { first, _ in first })
  }
}

extension ReportingEntity.Kind: ExpressibleByArgument {}

extension Finding.Code {
  static let otherEntityKind: Self = "other-entity-kind"
  static let newNotNextYear: Self = "new-not-next-year"
  static let newUnderNoGuideline: Self = "new-under-no-guideline"
}

import Accounting
import Findings
import Foundation
import Inventories
import Regulations

/// One measured run over a city: `tanpan-bench CITY LIBRARY OUT [CELLS]`.
///
/// It prints its measurements as one line of JSON, and makes `OUT.xlsx` and `OUT.txt`. With
/// `CELLS`, the cells of the workbook go to that file as well, for the peer that only writes.
/// `tanpan-bench read BOOK` reads a workbook instead; `tanpan-bench draw …` samples an inventory.
@main
struct Bench {
  static func main() async {
    let arguments = CommandLine.arguments
    if arguments.count == 3, arguments[1] == "read" { return read(arguments[2]) }
    if arguments.count > 2, arguments[1] == "draw" {
      return await draw(Array(arguments.dropFirst(2)))
    }
    guard arguments.count >= 4 else { return stop("tanpan-bench CITY LIBRARY OUT [CELLS]") }
    var bench = Bench(city: arguments[1], library: arguments[2], output: arguments[3])
    bench.run(cells: arguments.dropFirst(4).first)
  }

  private static func read(_ path: String) {
    var bench = WorkbookBench(path)
    let findings = bench.run()
    if !findings.isEmpty { stop("\(findings.prefix(3))") }
  }

  private static func draw(_ arguments: [String]) async {
    guard var bench = DrawBench(arguments) else {
      return stop("tanpan-bench draw INVENTORY LIBRARY DRAWS SEED [MODEL]")
    }
    let findings = await bench.run(model: arguments.dropFirst(4).first)
    if !findings.isEmpty { stop("\(findings.prefix(3))") }
  }

  private let city, library, output: String
  private var measured = Measurements()

  private init(city: String, library: String, output: String) {
    (self.city, self.library, self.output) = (city, library, output)
  }

  private mutating func run(cells: String?) {
    guard let (inventory, regulation) = load() else { return }
    check(inventory, regulation)
    guard let account = compute(inventory, regulation),
      let detail = LineDetail(of: account, method: "fossil-combustion-co2")
    else { return }
    write(account, detail)
    if let cells, !detail.dump(to: cells) { return Self.stop(cells) }
    measured.print()
  }

  private mutating func load() -> (Inventory, Regulation)? {
    let (loaded, regulation, findings) = measured.time("load") {
      var loader = InventoryLoader(city)
      let (inventory, problems) = loader.load()
      var regulations = RegulationLoader(RegulationFolders(library: library))
      let (regulation, others) = regulations.load(guideline: inventory?.guideline.value ?? "")
      return (inventory, regulation, problems + others)
    }
    guard let loaded, !findings.hasErrors else {
      Self.stop("\(findings.prefix(3))")
      return nil
    }
    return (loaded, regulation)
  }

  /// Times the checks again by themselves: the loader has run those of the inventory already.
  private mutating func check(_ inventory: Inventory, _ regulation: Regulation) {
    let findings = measured.time("inventory checks") {
      Inventory.checks.flatMap { $0.findings(in: inventory) }
    }
    measured.move("inventory checks", from: "load", to: "check")
    let others = measured.time("check") { regulation.checked }
    measured.figures["findings"] = Double(findings.count + others.count)
  }

  private mutating func compute(
    _ inventory: Inventory, _ regulation: Regulation
  ) -> EmissionAccount? {
    let (account, total, findings) = measured.time("compute") {
      var accountant = Accountant(inventory, under: regulation)
      let (account, findings) = accountant.account()
      return (account, account?.totals.directEquivalent ?? 0, findings)
    }
    if account == nil { Self.stop("\(findings.prefix(3))") }
    measured.figures["total"] = total
    measured.figures["findings", default: 0] += Double(findings.count)
    return account
  }

  private mutating func write(_ account: EmissionAccount, _ detail: LineDetail) {
    measured.figures["memory before writing"] = Measurements.peakMemory
    let problems = measured.time("write") {
      detail.write(to: output + ".xlsx").map { "\($0)" }
        + TotalsText(account).write(to: output + ".txt")
    }
    measured.figures["memory"] = Measurements.peakMemory
    if !problems.isEmpty { Self.stop("\(problems)") }
  }

  private static func stop(_ reason: String) {
    FileHandle.standardError.write(Data((reason + "\n").utf8))
    exit(1)
  }
}

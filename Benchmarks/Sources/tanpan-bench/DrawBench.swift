import Accounting
import Findings
import Foundation
import Inventories
import Regulations
import Uncertainties

/// One measured sampling of an inventory: `tanpan-bench draw INVENTORY LIBRARY DRAWS SEED [MODEL]`.
///
/// With `MODEL`, what is drawn goes to that file, for the peer that draws it too.
struct DrawBench {
  private let inventory, library: String
  private let draws: Int
  private let seed: UInt64
  private var measured = Measurements()

  /// Reads the arguments; `nil` where they are not what is asked for.
  init?(_ arguments: [String]) {
    guard arguments.count >= 4, let draws = Int(arguments[2]), let seed = UInt64(arguments[3])
    else { return nil }
    (inventory, library, self.draws, self.seed) = (arguments[0], arguments[1], draws, seed)
  }

  /// Prints the measurements; what is wrong with the inventory, if anything.
  mutating func run(model path: String?) async -> [Finding] {
    let (account, findings) = account()
    guard let account else { return findings.filter { $0.severity == .error } }
    let model = measured.time("model") { UncertaintyModel(account) }
    if let path { ModelRecord(model).write(to: path) }
    measured.figures["memory before"] = Measurements.peakMemory
    let clock = ContinuousClock()
    let (start, used) = (clock.now, Measurements.processorSeconds)
    let outcome = await MonteCarlo(model, draws: draws, seed: seed).outcome()
    measured.add((clock.now - start) / .seconds(1), to: "draw")
    measured.add(Measurements.processorSeconds - used, to: "processor")
    measured.figures["memory"] = Measurements.peakMemory
    measured.intervals = (outcome.rows + [outcome.total]).map(Self.figures)
    measured.print()
    return []
  }

  private func account() -> (EmissionAccount?, [Finding]) {
    var loader = InventoryLoader(inventory)
    let (loaded, problems) = loader.load()
    guard let loaded else { return (nil, problems) }
    var regulations = RegulationLoader(RegulationFolders(library: library))
    let (regulation, others) = regulations.load(for: loaded)
    var accountant = Accountant(loaded, under: regulation)
    let (account, findings) = accountant.account()
    return (account, problems + others + findings)
  }

  private static func figures(_ interval: Interval) -> [String: Double] {
    [
      "mean": interval.mean, "deviation": interval.deviation, "lower": interval.lower,
      "upper": interval.upper,
    ]
  }
}

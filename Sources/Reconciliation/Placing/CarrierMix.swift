import Accounting
import Formulas
import Quantities
import Regulations

/// How much of what is bought in a district, such as electricity, was brought in and made inside.
///
/// Emissions of what was made inside are direct emissions of the district, by fuel; only what was
/// brought in is on its indirect line. A unit cannot say which it bought, so each purchase is taken
/// as the district's mix.
struct CarrierMix: Hashable, Sendable {
  /// What was brought in, in the carrier's own unit.
  let brought: Double
  /// What was made inside, in the same unit.
  let made: Double
  /// The category whose fuel it was made of.
  let category: String?

  /// The mix by an energy balance; `nil` where the balance has nothing of it.
  init?(of carrier: Fuel, in balance: EnergyBalance) {
    func quantity(_ row: BalanceRow) -> Double {
      guard let cell = balance[row.id, carrier.id] else { return 0 }
      return cell.quantity * (cell.unit.factor(to: carrier.unit) ?? 0)
    }
    let makers = balance.rows.filter { $0.makes && quantity($0) > 0 }
    brought = balance.rows.filter(\.bringsIn).map(quantity).compensatedSum
    made = makers.map(quantity).compensatedSum
    category = makers.lazy.compactMap(\.category).first
    guard brought + made > 0 else { return nil }
  }

  /// The share that was brought in.
  var broughtShare: Double { brought / (brought + made) }
}

extension BalanceRow {
  /// Whether energy comes from outside by it.
  fileprivate var bringsIn: Bool { role == .inflow || role == .import }

  /// Whether energy is made in it: an input turned into an output, or primary production.
  fileprivate var makes: Bool {
    role == .production || role == .recovery || (treatment == .combusted && sign < 0)
  }
}

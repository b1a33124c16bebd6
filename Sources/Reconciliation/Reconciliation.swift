public import Accounting
public import Findings
import Formulas
public import Inventories
import Regulations

/// A district's statistics held against what its units filed (对账): a ledger of every tonne of the
/// units, and what remains of every category of the district.
public struct Reconciliation: Sendable {
  /// The district.
  public let district: EmissionAccount
  /// The units, in the order they were named.
  public let units: [ReconciledUnit]
  /// Where every part of every line of the units is; the parts of a line make up the line.
  public let entries: [LedgerEntry]
  /// Every category and gas of the district, with what remains of it.
  public let categories: [CategoryBalance]
  /// What is burnt or bought in the categories that units sit in.
  public let fuels: [FuelBalance]
  /// Lines of different codes that may be the same tonnes, of which both are counted.
  public let alike: [AlikeLines]
  /// What is bought, counted once.
  public let carriers: [CarrierBalance]
  /// The rows of `units.csv`.
  let rows: [DeclaredUnit]
  /// The rows that no line took.
  let unusedRows: [DeclaredUnit]
  /// The category that is balanced for each that units sit in.
  private let groups: [String: String]
  /// The positions of ``fuels`` by category, gas and fuel.
  private let fuelPositions: [[String]: Int]
  /// What each unit is called for people.
  private let titles: [LocalizedText]

  /// Holds units against a district, as its `units.csv` says where they sit.
  public init(
    _ district: EmissionAccount, _ units: [ReconciledUnit], rows: [DeclaredUnit] = []
  ) {
    let ledger = LedgerBuilder(district, units, rows: rows)
    let balances = BalanceBuilder(district, ledger.entries)
    self.district = district
    self.units = units
    titles = Self.titles(of: units)
    self.rows = rows
    entries = ledger.entries
    alike = ledger.alike
    unusedRows = ledger.rows.unused
    categories = balances.categories
    fuels = balances.fuels
    fuelPositions = Dictionary(
      fuels.enumerated().map {
        ([$0.element.category, $0.element.gas, $0.element.fuel], $0.offset)
      },
      uniquingKeysWith: min)
    let used = Set(ledger.entries.compactMap(\.category))
    groups = Dictionary(uniqueKeysWithValues: used.map { ($0, balances.group(of: $0)) })
    carriers = ledger.mixes.sorted { $0.key < $1.key }.map { carrier, mix in
      let bought = ledger.entries.filter {
        $0.fuel == carrier && ($0.status.isInCategory || $0.status == .generated)
      }
      return CarrierBalance(
        carrier: carrier, brought: mix.brought, made: mix.made,
        purchased: bought.compactMap(\.amount).compensatedSum)
    }
  }

  /// The category that is balanced for what an entry is part of.
  public func group(of entry: LedgerEntry) -> String? {
    entry.category.map { groups[$0] ?? $0 }
  }

  /// The CO₂e of a tonne of a gas under the district's set, which all of the ledger takes.
  public func potential(of gas: String) -> Double { district.totals.potential(of: gas) }

  /// Tonnes of CO₂e of an entry under the district's set.
  public func equivalent(of entry: LedgerEntry) -> Double {
    entry.mass * potential(of: entry.gas)
  }

  /// Tonnes of CO₂e of the entries of a status.
  public func equivalent(of status: LedgerEntry.Status) -> Double {
    entries.filter { $0.status == status }.map(equivalent).compensatedSum
  }

  /// What an entry's tonnes would be at the district's factor, less what they are; `nil` where it is
  /// in no category, or quantities do not compare.
  public func factorDifference(of entry: LedgerEntry) -> Double? {
    guard entry.status.isInCategory, let amount = entry.amount,
      let factor = balance(of: entry)?.district.factor
    else { return nil }
    return amount * factor - entry.mass
  }

  /// The balance of what an entry burns or buys.
  func balance(of entry: LedgerEntry) -> FuelBalance? {
    fuelPosition(of: entry).map { fuels[$0] }
  }

  /// The position of that balance among ``fuels``.
  func fuelPosition(of entry: LedgerEntry) -> Int? {
    group(of: entry).flatMap { fuelPositions[[$0, entry.gas, entry.fuel]] }
  }

  /// What a line is called among programs: the unit, the method and the line.
  public func name(of unit: Int, _ line: LineReference) -> String {
    "\(units[unit].id): \(units[unit].account.id(of: line))"
  }

  /// What a unit is called for people: its entity's name, and its folder where another has the same.
  public func title(of unit: Int) -> LocalizedText { titles[unit] }

  private static func titles(of units: [ReconciledUnit]) -> [LocalizedText] {
    let count = units.reduce(into: [LocalizedText: Int]()) {
      $0[$1.entityName, default: 0] += 1
    }
    return units.map { unit in
      let name = unit.entityName
      guard count[name, default: 0] > 1 else { return name }
      return LocalizedText(zh: "\(name.zh)（\(unit.id)）", en: "\(name.en) (\(unit.id))")
    }
  }

  /// What a line is called for people: the unit, the method's name and the line.
  public func title(of unit: Int, _ line: LineReference) -> LocalizedText {
    let title = units[unit].account.methods[line.method].title(line.line)
    let name = self.title(of: unit)
    return LocalizedText(zh: "\(name.zh)：\(title.zh)", en: "\(name.en): \(title.en)")
  }
}

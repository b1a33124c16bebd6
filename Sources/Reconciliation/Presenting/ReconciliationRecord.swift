import Accounting
public import Findings
import Foundation
import Inventories
import Quantities
import Regulations

/// A reconciliation as another program reads it: ids, numbers at full precision, nothing left out.
public struct ReconciliationRecord: Encodable {
  let district: String
  let year: Int
  let gwp: String
  let units: [UnitRecord]
  let statuses: [String: Double]
  let categories: [CategoryRecord]
  let fuels: [FuelRecord]
  let carriers: [CarrierRecord]
  let ledger: [EntryRecord]
  let findings: FindingRecord

  /// Records a reconciliation, and what was found, worded by a catalogue.
  public init(_ found: Reconciliation, findings: [Finding], _ catalogue: MessageCatalogue) {
    self.findings = FindingRecord(findings, of: found.district.inventory.id, catalogue)
    district = found.district.inventory.id
    year = found.district.inventory.year
    gwp = found.district.gwp.id
    units = found.units.indices.map { UnitRecord($0, found) }
    statuses = Dictionary(
      uniqueKeysWithValues: LedgerEntry.Status.allCases.map {
        ($0.rawValue, found.equivalent(of: $0))
      })
    categories = found.categories.map(CategoryRecord.init)
    fuels = found.fuels.map(FuelRecord.init)
    carriers = found.carriers.map(CarrierRecord.init)
    ledger = found.entries.map { EntryRecord($0, found) }
  }

  /// The record as text, keys in order; the same reconciliation gives the same text.
  public var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let data = try? encoder.encode(self)
    return data.map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
  }
}

/// A unit, and tonnes of CO₂e of what it filed.
struct UnitRecord: Encodable {
  let unit, code, guideline: String
  let year: Int
  let filed: Double

  init(_ position: Int, _ found: Reconciliation) {
    let account = found.units[position].account
    unit = found.units[position].id
    code = found.units[position].code
    guideline = account.guideline.id
    year = account.inventory.year
    filed = found.filed(by: position)
  }
}

/// What remains of a category and gas, in tonnes of the gas.
struct CategoryRecord: Encodable {
  let category, gas: String
  let district, units, residual: Double

  init(_ balance: CategoryBalance) {
    category = balance.category
    gas = balance.gas
    district = balance.district
    units = balance.units
    residual = balance.residual
  }
}

/// What is burnt or bought in a category on either side.
struct FuelRecord: Encodable {
  let category, gas, fuel, unit: String
  let districtQuantity, unitsQuantity, quantityPart, factorPart: Double?
  let districtMass, unitsMass, residual: Double

  init(_ balance: FuelBalance) {
    category = balance.category
    gas = balance.gas
    fuel = balance.fuel
    unit = balance.unit?.symbol ?? ""
    districtQuantity = balance.district.quantity
    unitsQuantity = balance.units.quantity
    quantityPart = balance.quantityPart
    factorPart = balance.factorPart
    districtMass = balance.district.mass
    unitsMass = balance.units.mass
    residual = balance.residual
  }
}

/// What a district had of something bought.
struct CarrierRecord: Encodable {
  let carrier: String
  let brought, made, purchased, residual: Double

  init(_ balance: CarrierBalance) {
    carrier = balance.carrier
    brought = balance.brought
    made = balance.made
    purchased = balance.purchased
    residual = balance.residual
  }
}

/// A part of a line, and what became of it.
struct EntryRecord: Encodable {
  let unit, line, gas, fuel, status: String
  let category: String?
  let share, mass, equivalent: Double
  let amount, factorDifference: Double?

  init(_ entry: LedgerEntry, _ found: Reconciliation) {
    unit = found.units[entry.unit].id
    line = found.units[entry.unit].account.id(of: entry.line)
    gas = entry.gas
    fuel = entry.fuel
    status = entry.status.rawValue
    category = found.group(of: entry)
    share = entry.share
    mass = entry.mass
    equivalent = found.equivalent(of: entry)
    amount = entry.amount
    factorDifference = found.factorDifference(of: entry)
  }
}

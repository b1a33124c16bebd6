import Accounting
import Findings
import Reconciliation
import Regulations
import Synchronization
import TestSupport
import Testing

@Suite("Districts with known truth")
struct PlantedDistrictTests {
  private static let seeds = 1...30

  @Test("have every part of every line where it was planted, and nothing else", arguments: seeds)
  func parts(seed: Int) throws {
    let planted = PlantedDistrict(seed: seed)
    let found = try reconciled(seed)
    var parts: [PlantedDistrict.Part: Double] = [:]
    for entry in found.entries {
      let part = PlantedDistrict.Part(
        line: found.name(of: entry.unit, entry.line), status: entry.status.rawValue,
        category: entry.category)
      #expect(parts[part] == nil)
      parts[part] = entry.mass
    }
    #expect(Set(parts.keys) == Set(planted.parts.keys))
    for (part, tonnes) in planted.parts {
      #expect(isSame(parts[part] ?? 0, tonnes), "\(part)")
    }
  }

  @Test("have each planted fault found and named, and no other", arguments: seeds)
  func faults(seed: Int) throws {
    let planted = PlantedDistrict(seed: seed)
    let found = try reconciled(seed)
    let quiet = ["reconcile-outside-declared"]
    let told = found.findings.filter { !quiet.contains($0.code.rawValue) }.map { finding in
      let code = finding.code.rawValue
      switch code {
      case "reconcile-twice", "reconcile-alike":
        return "\(code) \(folder(finding.text("line"))) = \(folder(finding.text("other")))"
      case "reconcile-residual-negative": return "\(code) \(finding.text("category"))"
      case "reconcile-fuel-short":
        let fuel = found.district.regulation.fuel(named: finding.text("fuel"))?.id ?? ""
        return "\(code) \(fuel)"
      default: return "\(code) \(folder(finding.text("line")))"
      }
    }
    #expect(told.sorted() == planted.warnings.sorted())
  }

  /// A line's title by its unit's folder, which stands in brackets where units have the same name.
  private func folder(_ title: String) -> String {
    title.replacing(/示例单位 \(([^)]*)\)/) { $0.output.1 }.replacing("另一单位", with: "stranger")
  }

  @Test("have the residual that was planted, by quantity and by factor", arguments: seeds)
  func residuals(seed: Int) throws {
    let planted = PlantedDistrict(seed: seed)
    let found = try reconciled(seed)
    for fuel in PlantedFuel.names {
      let balance = try #require(
        found.fuels.first { $0.category == "1.1.3.1" && $0.fuel == fuel })
      let scale = balance.district.mass + balance.units.mass
      let quantity = (planted.residual[fuel] ?? 0) * PlantedFuel.factor(fuel)
      #expect(isSame(try #require(balance.quantityPart), quantity, scale: scale))
      #expect(
        isSame(try #require(balance.factorPart), planted.factorParts[fuel] ?? 0, scale: scale))
    }
    let industry = try #require(found.categories.first { $0.category == "1.1.3.1" })
    #expect(isSame(industry.residual, planted.industryResidual, scale: industry.district))
    let power = try #require(found.categories.first { $0.category == "1.1.1.1" })
    #expect(isSame(power.residual, 0, scale: power.district))
    let imported = try #require(found.categories.first { $0.category == "M.4" })
    #expect(isSame(imported.district, planted.brought * PlantedFuel.electricity))
    #expect(
      isSame(
        imported.residual, (planted.brought - planted.purchased) * PlantedFuel.electricity,
        scale: imported.district))
  }

  @Test("lose no tonne: the parts of each unit are its own totals", arguments: seeds)
  func wholes(seed: Int) throws {
    let found = try reconciled(seed)
    for (position, unit) in found.units.enumerated() {
      let totals = unit.account.totals
      for gas in totals.gases {
        let filed = [totals.direct[gas], totals.indirect[gas]].compactMap(\.self)
          .flatMap(\.values).reduce(0, +)
        let parts = found.entries.filter { $0.unit == position && $0.gas == gas }.map(\.mass)
        #expect(isSame(parts.reduce(0, +), filed))
      }
    }
    let statuses = LedgerEntry.Status.allCases.map(found.equivalent).reduce(0, +)
    let filed = found.units.indices.map(found.filed).reduce(0, +)
    #expect(isSame(statuses, filed))
  }

  @Test("are of every kind: each fault is planted somewhere")
  func variety() {
    let codes = Self.seeds.flatMap { PlantedDistrict(seed: $0).warnings }
      .map { String($0.prefix { $0 != " " }) }
    let statuses = Self.seeds.flatMap { PlantedDistrict(seed: $0).parts.keys.map(\.status) }
    #expect(Set(statuses) == Set(LedgerEntry.Status.allCases.map(\.rawValue)))
    #expect(Set(codes).count == 11, "\(Set(codes))")
  }

  private static let known = Mutex<[Int: Reconciliation]>([:])

  /// Each district is reconciled once for all that is asked of it.
  private func reconciled(_ seed: Int) throws -> Reconciliation {
    try Self.known.withLock { known in
      if let found = known[seed] { return found }
      let room = try TemporaryFolder()
      let folders = try PlantedDistrict(seed: seed).write(into: room)
      let found = try withExtendedLifetime(room) {
        try Reconciled.folders(folders.district, folders.units)
      }
      known[seed] = found
      return found
    }
  }

  /// Numbers to a relative 1e-9.
  private func isSame(_ left: Double, _ right: Double, scale: Double = 0) -> Bool {
    abs(left - right) <= 1e-9 * max(abs(left), abs(right), abs(scale))
  }
}

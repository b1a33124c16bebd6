import Findings
import Inventories
import Regulations

/// What a method counts by itself, such as waste burnt or coke as reductant, is not burnt in the
/// energy sector as well.
struct FuelsCountedOnce: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.fuelCountedTwice: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    (account.bounds?.overlaps ?? []).flatMap { overlap -> [Finding] in
      guard
        let own = account.methods(.sectoral).first(where: { $0.method.id == overlap.method })
      else { return [] }
      return burnt(overlap, in: account).map { method, line in
        let fuel = method.lines.fuels[line]
        let arguments: [String: Finding.Argument] = [
          "source": .name(overlap.source), "method": .name(own.method.name),
          "fuel": .name(account.regulation.fuels[fuel]?.name ?? LocalizedText(fuel)),
          "line": .text(method.id(line)),
        ]
        return finding(
          .fuelCountedTwice, arguments,
          at: method.lines.place(line) ?? account.inventory.guideline.place)
      }
    }
  }

  private func burnt(
    _ overlap: CheckBounds.Overlap, in account: EmissionAccount
  ) -> [(MethodAccount, Int)] {
    let others = account.methods(.sectoral).filter {
      $0.method.id != overlap.method && $0.method.gas == "CO2"
    }
    return others.flatMap { method in
      (0..<method.count).filter { line in
        let sector = method.lines.sectors[line]
        let parent = account.regulation.sectors[sector]?.parent
        return method.counts(line) && overlap.fuels.contains(method.lines.fuels[line])
          && (overlap.sectors.contains(sector) || parent.map(overlap.sectors.contains) ?? false)
      }.map { (method, $0) }
    }
  }
}

extension Finding.Code {
  static let fuelCountedTwice: Self = "fuel-counted-twice"
}

import Findings
import Inventories
import Quantities
import Regulations

/// What is sold, such as heat, was bought or came from fuels burnt: more than both was never there.
///
/// Heat of reactions is no fuel, so that it is asked and not refused. Where the energy of some fuel is
/// not known nothing is said.
struct SoldIsThere: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.soldMore: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    account.methods.compactMap { method in
      guard let parameter = method.method.soldWithin else { return nil }
      return finding(method, parameter, in: account)
    }
  }

  private func finding(
    _ method: MethodAccount, _ parameter: String, in account: EmissionAccount
  ) -> Finding? {
    guard let unit = method.method.formula.activity?.letter.unit else { return nil }
    let quantities = method.lines.activity
    let sold = -quantities.lazy.filter { $0 < 0 }.reduce(0, +)
    let bought = quantities.lazy.filter { $0 > 0 }.reduce(0, +)
    guard sold > bought,
      let burnt = account.energyBurnt(
        by: parameter, in: unit, where: method.method.gas),
      sold.isMore(than: bought + burnt),
      let largest = quantities.indices.min(by: { quantities[$0] < quantities[$1] })
    else { return nil }
    let arguments: [String: Finding.Argument] = [
      "method": .name(method.method.name), "sold": .text(sold.tidy), "bought": .text(bought.tidy),
      "burnt": .text(burnt.tidy), "unit": .text(unit.symbol),
    ]
    return finding(.soldMore, arguments, at: account.place(ofLine: largest, in: method))
  }
}

extension EmissionAccount {
  /// The energy of all fuels burnt on site; `nil` where that of some is not known.
  ///
  /// Only methods of one gas are asked, for those of others burn the same fuels.
  fileprivate func energyBurnt(
    by parameter: String, in unit: Unit, where gas: String
  ) -> Double? {
    var sum = 0.0
    for method in methods(.sectoral)
    where method.method.gas == gas && method.method.burns(parameter) {
      for line in 0..<method.count {
        guard let energy = method.energy(line, by: parameter, in: unit, regulation) else {
          return nil
        }
        sum += energy
      }
    }
    return sum
  }

  /// Where a line stands, or what it follows from.
  fileprivate func place(ofLine line: Int, in method: MethodAccount) -> Place? {
    if let place = method.lines.place(line) { return place }
    return method.lines.results(line).lazy.compactMap { term in
      guard let source = methods.first(where: { $0.method.id == term.method }) else { return nil }
      return term.lines(of: source).lazy.compactMap(source.lines.place).first
    }.first
  }
}

extension Method {
  /// Whether its lines are fuels: by their unit, or because they are turned into energy.
  fileprivate func burns(_ parameter: String) -> Bool {
    wantsFuel || formula.variables.contains { $0.parameter == parameter }
  }
}

extension MethodAccount {
  /// The energy of a line.
  fileprivate func energy(
    _ line: Int, by parameter: String, in wanted: Unit, _ regulation: Regulation
  ) -> Double? {
    guard lines.activity[line] != 0 else { return 0 }
    guard let activity = method.formula.activity?.letter.unit,
      let value = bindings.first(where: { $0.variable.parameter == parameter })?.selection(line)
    else { return nil }
    let fuel = regulation.fuels[lines.fuels[line]]
    return (activity.of(fuel) * value.unit).factor(to: wanted).map {
      lines.activity[line] * value.value * $0
    }
  }
}

extension Finding.Code {
  static let soldMore: Self = "sold-more"
}

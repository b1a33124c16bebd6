import Quantities
public import Regulations

extension MethodAccount {
  /// What a line's quantity is multiplied by to be in the unit that the formula wants: as its table was read,
  /// with the noise of a division where lines follow from others, and by the units alone where there is nothing
  /// to divide.
  public func unitFactor(_ line: Int, under regulation: Regulation) -> Double {
    if !lines.unitFactors.isEmpty { return lines.unitFactors[line] }
    let quantity = lines.quantities[line]
    if quantity != 0 { return lines.activity[line] / quantity }
    guard let letter = method.formula.activity?.letter else { return 1 }
    let wanted = letter.unit.of(regulation.fuels[lines.fuels[line]])
    return lines.unit(line).factor(to: wanted) ?? 1
  }
}

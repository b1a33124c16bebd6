import Accounting
import Findings
import Formulas
import Quantities
import Regulations

/// What the value of a letter on a line is known by: the same wherever the value is used.
struct SourceIdentity {
  let account: EmissionAccount
  let method: MethodAccount
  let line: Int
  let letter: Int

  private var binding: Binding { method.bindings[letter] }
  private var isActivity: Bool { binding.variable.origin == .activity }
  private var fuel: Fuel? { account.regulation.fuels[method.lines.fuels[line]] }

  /// The value as a source; one of the same name as others, in another folder, is told by its number.
  func source(_ spread: UncertainSource.Spread?, after namesakes: Int) -> UncertainSource {
    UncertainSource(
      id: namesakes == 0 ? name : "\(name)#\(namesakes + 1)",
      kind: isActivity ? .activity : .factor, name: isActivity ? activityName : factorName,
      value: binding.column[line], unit: isActivity ? activityUnit : factorUnit, spread: spread)
  }

  /// Where it stands, or for activity data the line, or the cells of the balance.
  var id: String { words(file: \.self) }

  /// The same without the folders of one machine, so that draws do not depend on where files lie.
  var name: String {
    words { $0.split(separator: "/").last.map(String.init) ?? $0 }
  }

  private func words(file: (String) -> String) -> String {
    guard let selection = binding.selection(line) else {
      return isActivity ? activityID : "\(method.method.id)#\(binding.variable.letter.symbol.name)"
    }
    let place = selection.chosen.place
    return [
      selection.chosen.library?.set, (place?.file).map(file), place?.line.map { "\($0)" },
      selection.chosen.library == nil ? binding.variable.letter.symbol.name : nil,
    ].compactMap(\.self).joined(separator: ":")
  }

  /// Two methods that read the same cells of the balance have the same activity data.
  private var activityID: String {
    let terms = method.lines.terms(line)
    guard !terms.isEmpty else { return method.id(line) }
    return terms.map { "\($0.sign < 0 ? "-" : "+")\($0.row):\($0.fuel)" }.joined()
  }

  // MARK: Units

  /// The unit that the formula wants, the fuel's own where it leaves that to the fuel.
  private var activityUnit: String { binding.variable.letter.unit.of(fuel).symbol }

  private var factorUnit: String {
    binding.selection(line)?.unit.symbol ?? binding.variable.letter.unit.symbol
  }

  // MARK: Names

  private var activityName: LocalizedText {
    let row = method.lines.terms(line).first.flatMap { account.balance?.layout[$0.row]?.name }
    guard let row else {
      let label = method.lines.labels[line]
      let name = LocalizedText(label.isEmpty ? "#\(line + 1)" : label)
      return name.followed(by: method.method.name)
    }
    return fuel.map { row.followed(by: $0.name) } ?? row
  }

  private var factorName: LocalizedText {
    let keys = binding.selection(line)?.chosen.library?.value.keys
    let sector = account.regulation.sectors[method.lines.sectors[line]]?.name
    let name = binding.variable.letter.name.followed(by: fuel?.name ?? method.method.name)
    guard let keys, !keys.sectors.isEmpty, let sector else { return name }
    return name.followed(by: sector)
  }
}

extension LocalizedText {
  /// Two names beside each other.
  fileprivate func followed(by other: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(zh) · \(other.zh)", en: "\(en) · \(other.en)")
  }
}

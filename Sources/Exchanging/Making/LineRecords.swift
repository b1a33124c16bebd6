import Accounting
import Findings
import Formulas
import Inventories
import Parsing
import Quantities
import Regulations

/// The lines of an account with the values of their letters.
struct LineRecords {
  let account: EmissionAccount
  let folders: ExchangeFolders
  private(set) var lines: [ExchangedRecord] = []
  private(set) var values: [ExchangedRecord] = []

  init(_ account: EmissionAccount, in folders: ExchangeFolders) {
    self.account = account
    self.folders = folders
    for method in account.methods {
      for line in 0..<method.count { add(line, of: method) }
    }
  }

  private mutating func add(_ line: Int, of method: MethodAccount) {
    let number = lines.count + 1
    var record = ExchangedRecord(.lines, names(line, of: method))
    record[RecordSpec.number] = .some(number)
    for (key, value) in amounts(line, of: method) { record[key] = value }
    lines.append(record)
    values += method.bindings.compactMap { value($0, line, of: method, number) }
  }

  private func names(_ line: Int, of method: MethodAccount) -> [String: ExchangedValue?] {
    let table = method.lines
    func name(_ dimension: Accounting.Dimension) -> ExchangedValue? {
      dimension.codes.isEmpty ? nil : .some(dimension[line])
    }
    var names: [String: ExchangedValue?] = [
      "line": .some(method.id(line)), "method": .some(method.method.id),
      "gas": .some(method.method.gas), "category": name(table.categories),
      "entity": name(table.entities), "sector": name(table.sectors), "fuel": name(table.fuels),
      "technology": name(table.technologies), "label": name(table.labels),
    ]
    for tree in RecordSpec.conversions {
      names[tree] = .some(code(table.categories[line], gas: method.method.gas, in: tree))
    }
    return names
  }

  private func code(_ category: String, gas: String, in tree: String) -> String? {
    account.conversion(to: tree)?.target(of: category, gas: gas)
  }

  private func amounts(_ line: Int, of method: MethodAccount) -> [String: ExchangedValue?] {
    let lines = method.lines
    let result = method.result(line)
    let isGas = account.gwp.values[method.method.gas] != nil
    return [
      "quantity": .some(lines.quantities[line]), "quantity-unit": .some(lines.unit(line).symbol),
      "activity": .some(lines.activity[line]),
      "activity-unit": .some(activityUnit(line, of: method)),
      "result": .some(result), "result-unit": .some(method.unit.symbol),
      "tco2e": isGas
        ? .some(result.map { $0 * account.totals.potential(of: method.method.gas) }) : nil,
      "counts": .flag(method.counts(line)), "standing": .some(account.basis(line, of: method).name),
      "evidence": .some(evidence(line, of: method)),
      "file": .some(folders.file(of: lines.place(line))),
      RecordSpec.fileLine: .some(lines.place(line)?.line),
    ]
  }

  private func activityUnit(_ line: Int, of method: MethodAccount) -> String? {
    guard let letter = method.method.formula.activity?.letter else { return nil }
    let fuel = account.regulation.fuels[method.lines.fuels[line]]
    return letter.unit.of(fuel).symbol
  }

  private func evidence(_ line: Int, of method: MethodAccount) -> String? {
    guard case .table(let table) = method.lines.origin else { return nil }
    return table.evidence[line]
  }

  private func value(
    _ binding: Binding, _ line: Int, of method: MethodAccount, _ number: Int
  ) -> ExchangedRecord? {
    guard let selection = binding.selection(line) else { return nil }
    let (letter, chosen) = (binding.variable.letter, selection.chosen)
    let library = chosen.library
    return ExchangedRecord(
      .values,
      [
        RecordSpec.number: .some(number), "letter": .some(letter.symbol.name),
        "name-zh": .some(letter.name.zh), "name-en": .some(letter.name.en),
        "value": .some(selection.value), "unit": .some(selection.unit.symbol),
        "provenance": .some(chosen.provenance.rawValue), "declared-value": .some(chosen.number),
        "declared-unit": .some(chosen.unit.symbol), "set": .some(library?.set),
        "stands-in-from": .some(chosen.standsInFrom), "standing": .some(chosen.basis.name),
        "source": .some(library?.value.citation.source),
        "seen": .some(library?.value.citation.seen),
        "locus": .some(library?.value.citation.locus),
        "evidence": .some(chosen.declared?.evidence), "reason": .some(chosen.declared?.reason),
        "signed": .some(chosen.declared?.signed), "file": .some(folders.file(of: chosen.place)),
        RecordSpec.fileLine: .some(chosen.place?.line),
      ])
  }
}

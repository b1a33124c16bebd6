import Findings
import Inventories
import Regulations

extension ImportVocabulary {
  /// The parameters of all methods, each by the names of all letters that stand for it.
  mutating func addParameters(of regulation: Regulation) {
    for method in regulation.methods.values.sorted(by: { $0.id < $1.id }) {
      for variable in method.formula.variables {
        guard let parameter = variable.parameter else { continue }
        let name = variable.letter.name
        add(parameter, [parameter, name.zh, name.en], to: .parameters)
      }
    }
  }

  /// The technologies that values and lines of balances are limited to, as the catalogue calls
  /// them.
  mutating func addTechnologies(of regulation: Regulation, _ messages: MessageCatalogue) {
    let lines = regulation.methods.values.flatMap(\.balanceLines).compactMap(\.technology)
    let values = regulation.factorSets.values.flatMap(\.values).flatMap(\.keys.technologies)
    for id in Set(lines + values).sorted() {
      let name = messages.messages["technology-\(id)"]?.fact
      add(id, [id, name?.zh, name?.en].compactMap(\.self), to: .technologies)
    }
  }
}

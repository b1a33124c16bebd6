import Documents
import Findings
import Regulations

extension RegulationPages {
  /// The warming potentials of every set, side by side, and where they are from.
  var potentialPage: Document {
    let gases = Set(gwpSets.flatMap(\.values.keys)).sorted()
    let listing = gwpSets.reduce(Listing<String>("potentials", words).text("gas") { $0 }) {
      listing, set in
      listing.text(set.id, .right) { gas in set.values[gas].map(number) }
    }
    let origins = Listing<GWPSet>("gwp-sets", words)
      .text("id") { $0.id }
      .text("name") { words.name($0.name) }
      .text("standing") { words.standing($0.standing) }
      .text("source") { cited($0.citation) }
      .text("seen") { seen($0.citation) }
      .text("note") { $0.note?[words.language] }
      .table(of: gwpSets)
    return document(
      words["potentials"],
      [
        Section(id: "origins", heading: "", blocks: [.table(origins)]),
        Section(
          id: "values", heading: words["values"], blocks: [.table(listing.table(of: gases))]),
      ])
  }

  /// Every tree, with what each category answers to in the others.
  var categoryPage: Document {
    document(words["trees"], trees.map(section))
  }

  private func section(of tree: CategoryTree) -> Section {
    let facts = [
      fact("id", tree.id), fact("source", cited(tree.citation)),
      fact("standing", words.standing(tree.standing)), fact("note", tree.note?[words.language]),
    ].compactMap(\.self)
    let start = Listing<Category>(tree.id, words)
      .text("code") { $0.code }
      .text("name") { words.name($0.name) }
      .text("memo") { $0.isMemo ? words["memo-item"] : nil }
    let conversions = regulation.conversions.filter { $0.source == tree.id }
    let listing = conversions.reduce(start) { listing, conversion in
      listing.text(conversion.target) { answers(to: $0.code, in: conversion) }
    }
    return Section(
      id: tree.id, heading: words.name(tree.name),
      blocks: [.list(facts, numbered: false), .table(listing.table(of: tree.categories))])
  }

  /// The codes that pairs of this very category lead to, with the gas they are limited to.
  private func answers(to code: String, in conversion: CategoryConversion) -> String {
    let answers = conversion.pairs.filter { $0.from == code }.map { pair in
      pair.to + (pair.gas.map { words("bracketed", ["text": .text($0)]) } ?? "")
    }
    return words.joined(answers)
  }

  /// Every document that something cites.
  var sourcePage: Document {
    document(
      words["sources"], [Section(id: "sources", heading: "", blocks: [.table(sourceList(sources))])]
    )
  }
}

import Digests
import Documents
import Findings

extension ReviewReport {
  /// Whose workbook it is, what made it, and what it was held against.
  var facts: Table {
    let record = review.record
    let rows = [
      ("file", review.fileName), ("digest", review.digest?.hex ?? ""),
      ("inventory", record?.inventory ?? ""), ("entity", record?.entityCode ?? ""),
      ("year", record?.year ?? ""), ("guideline", record?.guideline ?? ""),
      ("written-by", record?.program ?? ""), ("reviewed-by", program),
      ("basis", label("review-basis-\(review.basis.rawValue)")),
      ("cells", String(review.cellCount)), ("formulas", String(review.formulaCount)),
      ("errors", count(.error)), ("warnings", count(.warning)), ("notes", count(.note)),
    ].map { key, value in Table.Row([.text(label("review-fact-\(key)")), .text(value)]) }
    return Table(
      id: "facts", title: "",
      columns: [
        Table.Column(id: "fact", heading: label("column-item")),
        Table.Column(
          id: "value", heading: label("review-column-value"), preferredWidth: Self.wide),
      ], rows: rows)
  }

  private func count(_ severity: Finding.Severity) -> String {
    String(review.deviations.count { $0.rule.severity == severity })
  }

  /// What was done; a form has room for a conclusion and its reason.
  func causes(isForm: Bool) -> Table {
    let rows = review.causes.enumerated().map { index, deviation in
      let finding = deviation.finding(in: review.fileName)
      let cells: [Cell] = [
        .number(Double(index + 1), .plain),
        .text(label("severity-\(finding.severity.rawValue)")),
        .text(deviation.address), .text(words.fact(of: finding, in: language)),
        .text(deviation.filed), .text(deviation.expected),
        .text(words.remedy(of: finding, in: language)),
      ]
      let room: [Cell] = isForm ? [.empty, .empty] : []
      return Table.Row(cells + room)
    }
    let room = [
      Table.Column(
        id: "conclusion", heading: label("review-column-conclusion"),
        preferredWidth: Self.narrow, role: .input),
      Table.Column(
        id: "reason", heading: label("review-column-reason"), preferredWidth: Self.middling,
        role: .input),
    ]
    return Table(
      id: "causes", title: label("review-sheet-causes"),
      columns: [
        Table.Column(id: "number", heading: label("column-number"), alignment: .center),
        Table.Column(id: "severity", heading: label("column-severity"), alignment: .center),
        Table.Column(id: "place", heading: label("column-place"), preferredWidth: Self.narrow),
        Table.Column(id: "fact", heading: label("column-fact"), preferredWidth: Self.wide),
        Table.Column(
          id: "filed", heading: label("review-column-filed"), preferredWidth: Self.narrow),
        Table.Column(
          id: "expected", heading: label("review-column-expected"), preferredWidth: Self.narrow),
        Table.Column(id: "remedy", heading: label("column-remedy"), preferredWidth: Self.middling),
      ] + (isForm ? room : []), rows: rows)
  }

  /// The numbers that changed because others were.
  var consequences: Table {
    Table(
      id: "follows", title: label("review-sheet-follows"),
      columns: [
        Table.Column(id: "place", heading: label("column-place"), preferredWidth: Self.middling),
        Table.Column(
          id: "subject", heading: label("review-column-subject"), preferredWidth: Self.wide),
        Table.Column(id: "filed", heading: label("review-column-filed"), alignment: .right),
        Table.Column(id: "expected", heading: label("review-column-expected"), alignment: .right),
      ],
      rows: review.consequences.map { deviation in
        Table.Row([
          .text(deviation.address), .text(deviation.subject), .text(deviation.filed),
          .text(deviation.expected),
        ])
      })
  }

  /// What was found in the record and in the regulation.
  var remarkTable: Table {
    Table(
      id: "remarks", title: label("review-sheet-remarks"),
      columns: [
        Table.Column(id: "severity", heading: label("column-severity"), alignment: .center),
        Table.Column(id: "fact", heading: label("column-fact"), preferredWidth: Self.wide),
        Table.Column(id: "remedy", heading: label("column-remedy"), preferredWidth: Self.wide),
      ],
      rows: remarks.map { finding in
        Table.Row([
          .text(label("severity-\(finding.severity.rawValue)")),
          .text(words.fact(of: finding, in: language)),
          .text(words.remedy(of: finding, in: language)),
        ])
      })
  }

  private static let narrow = 12
  private static let middling = 20
  private static let wide = 40
}

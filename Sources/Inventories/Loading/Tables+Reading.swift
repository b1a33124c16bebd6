import Findings
import Parsing
import Quantities

extension BalanceTable {
  /// Reads the cells of a balance; a blank quantity is a cell without number, not zero.
  init(_ table: CSVTable, file: String, into findings: inout [Finding]) {
    self.file = file
    comments = table.comments
    cells = (0..<table.rowCount).compactMap { row in
      let record = CSVRecord(table, row)
      guard let name = record.required("row", into: &findings),
        let fuel = record.required("fuel", into: &findings),
        let quantity = record.number("quantity", into: &findings)
      else { return nil }
      return Cell(
        row: name.value, fuel: fuel.value, quantity: quantity,
        unit: record.unit(of: "quantity").value, note: record.text("note"),
        place: table.place(row, table.column(named: "quantity")))
    }
  }
}

extension ActivityTable {
  init(_ table: CSVTable, method: Located<String>, into findings: inout [Finding]) {
    func words(_ key: String) -> InternedColumn { table.interned(table.column(named: key)) }
    self.method = method
    self.table = table
    count = table.rowCount
    lines = words("line")
    entities = words("entity")
    categories = words("category").map(\.withoutName)
    sectors = words("sector")
    fuels = words("fuel")
    technologies = words("technology").map(\.withoutName)
    units = words("unit")
    evidence = words("evidence")
    quantities = table.numbers(table.column(named: "quantity"), into: &findings)
    years = table.numbers(table.column(named: "year"), into: &findings)
  }

  /// The unit in the header, for lines that bring none of their own.
  public var headerUnit: String? { table.column(named: "quantity")?.unit }
}

extension DeclaredFactor {
  init?(_ record: CSVRecord, into findings: inout [Finding]) {
    guard let parameter = record.requiredWord("parameter", into: &findings),
      let kind: Kind = record.choice("kind", called: "preference", into: &findings)
    else { return nil }
    let value =
      kind == .proxy ? nil : record.requiredNumber("value", into: &findings)
    guard kind == .proxy || value != nil else { return nil }
    if kind == .proxy, record.required("proxy", into: &findings) == nil { return nil }
    if kind == .proxy, !record.text("value").isEmpty {
      findings.append(
        Finding(
          .error, .proxyWithValue, ["value": .text(record.text("value"))],
          at: record.place(of: "value")))
      return nil
    }
    _ = record.required("reason", into: &findings)
    self.parameter = parameter
    self.kind = kind
    self.value = value
    valuePlace = record.place(of: "value")
    method = record.word("method")
    methodPlace = record.place(of: "method")
    fuel = record.located("fuel")
    sector = record.text("sector")
    sectorPlace = record.place(of: "sector")
    technology = record.word("technology")
    technologyPlace = record.place(of: "technology")
    unit = record.unit(of: "value")
    proxy = record.located("proxy")
    evidence = record.text("evidence")
    reason = record.text("reason")
    signed = record.text("signed")
    place = record.place
  }
}

extension ReportedFigure {
  init?(_ record: CSVRecord, into findings: inout [Finding]) {
    guard let method = record.requiredWord("method", into: &findings),
      let value = record.requiredNumber("value", into: &findings),
      record.required("source", into: &findings) != nil
    else { return nil }
    self.method = method
    self.value = value
    row = record.located("row")
    fuel = record.located("fuel")
    category = record.word("category")
    categoryPlace = record.place(of: "category")
    unit = record.unit(of: "value")
    tolerance = record.number("tolerance", into: &findings)
    tolerancePlace = record.place(of: "tolerance")
    source = record.text("source")
    note = record.text("note")
    place = record.place
  }
}

extension NotationEntry {
  init?(_ record: CSVRecord, into findings: inout [Finding]) {
    guard let category = record.requiredWord("category", into: &findings),
      let key: NotationKey = record.choice("key", called: "notation", into: &findings),
      record.required("reason", into: &findings) != nil
    else { return nil }
    if key == .includedElsewhere, record.required("counted-in", into: &findings) == nil {
      return nil
    }
    self.category = category
    gas = record.located("gas")
    self.key = key
    countedIn = record.word("counted-in")
    countedInPlace = record.place(of: "counted-in")
    reason = record.text("reason")
    place = record.place
  }
}

extension DeclaredUncertainty {
  /// A percentage below zero, or none, is no uncertainty.
  init?(_ record: CSVRecord, into findings: inout [Finding]) {
    let subject = record.required("of", into: &findings)
    let percent = record.requiredNumber("percent", into: &findings)
    let reason = record.required("reason", into: &findings)
    guard let subject, let percent, let reason else { return nil }
    guard percent >= 0 else {
      findings.append(Finding(.error, .negativeUncertainty, at: record.place(of: "percent")))
      return nil
    }
    if percent > 0, percent < Self.smallest {
      findings.append(
        Finding(
          .note, .smallUncertainty, ["percent": .text(record.text("percent"))],
          at: record.place(of: "percent")))
    }
    let hasDistribution = !record.text("distribution").isEmpty
    let distribution: Distribution? =
      hasDistribution
      ? record.choice("distribution", called: "distribution", into: &findings) : .normal
    guard let distribution else { return nil }
    self.subject = subject
    self.percent = percent
    self.distribution = distribution
    self.reason = reason.value
    method = Located(record.word("method"), at: record.place(of: "method"))
    category = Located(record.word("category"), at: record.place(of: "category"))
    fuel = record.located("fuel")
    place = record.place
  }
}

extension DeclaredUncertainty {
  /// Below this a percentage is more likely a share: 0.05 for 5 %.
  private static var smallest: Double { 1 }
}

extension Finding.Code {
  static let proxyWithValue: Self = "proxy-with-value"
  static let smallUncertainty: Self = "small-uncertainty"
  static let negativeUncertainty: Self = "negative-uncertainty"
}

extension Answer {
  /// An answer without words or without a name answers nothing.
  init?(_ record: CSVRecord, into findings: inout [Finding]) {
    let code = record.required("code", into: &findings)
    let answer = record.required("answer", into: &findings)
    let person = record.required("person", into: &findings)
    guard let code, let answer, let person else { return nil }
    self.code = code.value
    codePlace = code.place
    self.answer = answer.value
    self.person = person.value
    subject = record.text("subject")
    place = record.place
  }
}

extension ReviewEntry {
  init?(_ record: CSVRecord, into findings: inout [Finding]) {
    let number = record.required("number", into: &findings)
    let state: State? = record.choice("state", called: "review-state", into: &findings)
    let flag: Flag? = record.choice("flag", called: "review-flag", into: &findings)
    let question = record.required("question", into: &findings)
    let person = record.required("person", into: &findings)
    let date = record.requiredDay("date", into: &findings)
    guard let number, let state, let flag, let question, let person, let date else { return nil }
    self.number = number.value
    self.state = state
    self.flag = flag
    self.question = question.value
    self.person = person.value
    self.date = date.value
    subject = record.text("subject")
    cell = record.text("place")
    answer = record.text("answer")
    conclusion = record.text("conclusion")
    reason = record.text("reason")
    place = record.place
  }
}

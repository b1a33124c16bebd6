import Accounting
import Findings
import Forms
import Foundation
import Inventories
import Parsing
import Quantities
import Regulations
import TestSupport
import Testing

@Suite("The words that a form offers")
struct OfferedWordsTests {
  private static let form = Result { try WrittenForm(of: WrittenForm.district, in: .zh) }
  private static let english = Result { try WrittenForm(of: WrittenForm.district, in: .en) }

  /// The words that each column of each sheet offers, read back from the workbook.
  private static func offers(
    _ form: WrittenForm
  ) throws -> [(table: [String], head: String, words: [String])] {
    let read = try form.read()
    return read.identity.filter { $0[0] == "table" && $0[1] != "balance" }.flatMap { row in
      guard let sheet = read.sheet(row[3]) else { return [(row, "", [String]())] }
      return sheet.validations.compactMap { rule in
        guard let words = rule.words, let first = rule.cells.split(separator: ":").first else {
          return nil
        }
        let letter = first.filter(\.isLetter)
        let headRow = (Int(first.filter(\.isNumber)) ?? 0) - 1
        let head = sheet["\(letter)\(headRow)"] ?? ""
        return (row, head.split(separator: "(").first.map(String.init) ?? "", words)
      }
    }
  }

  /// The complaints about names when each word offered is used once, each in a line of its own.
  private func complaints(_ form: WrittenForm) throws -> [String] {
    let copy = try InventoryCopy(of: "Inventories/example-district-2023")
    for file in ["factors.csv", "reported.csv", "notation.csv", "answers.csv"] {
      try copy.remove(file)
    }
    try FileManager.default.removeItem(atPath: copy.path("activity"))
    var tables: [String: [[String: String]]] = [:]
    for offer in try Self.offers(form) where offer.table[1] == "activity" {
      let file = "activity/\(offer.table[2]).csv"
      for word in offer.words {
        tables[file, default: []].append([offer.head: imported(word, form)])
      }
    }
    #expect(tables.count > 15)
    for (file, rows) in tables {
      try copy.write(activity(rows, form), to: file)
    }
    return try findings(of: copy, form).filter { $0.hasPrefix("unknown") || $0 == "mistyped-unit" }
  }

  /// A word as importing the form turns it into what the account takes.
  private func imported(_ word: String, _ form: WrittenForm) -> String {
    let lists: [ColumnSpec.Vocabulary] = [.parameters, .technologies, .methods, .factorKinds]
    return lists.compactMap { form.vocabulary.word(word, in: $0) }.first ?? word
  }

  private func activity(_ rows: [[String: String]], _ form: WrittenForm) -> String {
    let heads = ["条目", "category", "sector", "fuel", "technology", "quantity", "unit"]
    let names = [
      "类别": "category", "部门": "sector", "能源品种": "fuel", "技术": "technology", "单位": "unit",
      "category": "category", "sector": "sector", "fuel": "fuel", "technology": "technology",
      "unit": "unit",
    ]
    let lines = rows.enumerated().map { index, row in
      let known = Dictionary(uniqueKeysWithValues: row.map { (names[$0.key] ?? $0.key, $0.value) })
      return heads.map { head in
        switch head {
        case "条目": "\(index)"
        case "quantity": "1"
        default: "\"\(known[head] ?? "")\""
        }
      }.joined(separator: ",")
    }
    return ([heads.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
  }

  private func findings(of copy: InventoryCopy, _ form: WrittenForm) throws -> [String] {
    var loader = InventoryLoader(copy.folder)
    let (inventory, problems) = loader.load()
    let loaded = try #require(inventory, "\(problems)")
    var accountant = Accountant(loaded, under: form.regulation)
    return (problems + accountant.account().1).map(\.code.rawValue)
  }

  @Test func `of activity data are known to the account, in both languages`() throws {
    #expect(try complaints(Self.form.get()) == [])
    #expect(try complaints(Self.english.get()) == [])
  }

  @Test func `of the other tables are known to the account`() throws {
    let form = try Self.form.get()
    let offers = try Self.offers(form).filter { $0.table[1] != "activity" }
    func words(_ table: String, _ head: String) -> [String] {
      let offer = offers.first { $0.table[1] == table && $0.head == head }
      return (offer?.words ?? []).map { imported($0, form) }
    }
    let copy = try InventoryCopy(of: "Inventories/example-district-2023")
    let categories = words("notation", "类别")
    let keys = words("notation", "标记")
    #expect(keys == ["NO", "NE", "NA", "IE", "C"] && categories.count > 20)
    let notation = categories.enumerated().map { index, code in
      "\(code),\(keys[index % keys.count]),\(code),x"
    }
    try copy.write(
      "category,key,counted-in,reason\n" + notation.joined(separator: "\n") + "\n",
      to: "notation.csv")
    let reported =
      words("reported", "项目").map { "fossil-combustion-co2,\"\($0)\",,,1,tCO2,,x" }
      + words("reported", "能源品种").map { "fossil-combustion-co2,,\"\($0)\",,1,tCO2,,x" }
      + words("reported", "类别").map { "fossil-combustion-co2,,,\($0),1,tCO2,,x" }
      + words("factors", "方法").map { "\($0),,,,1,tCO2,,x" }
    #expect(reported.count > 150)
    try copy.write(
      "method,row,fuel,category,value,unit,tolerance,source\n"
        + reported.joined(separator: "\n") + "\n", to: "reported.csv")
    let factors =
      words("factors", "参数").map { "\($0),,,,,measured,1,1" }
      + words("factors", "能源品种").map { "net-calorific-value,,\"\($0)\",,,measured,1,kJ/kg" }
      + words("factors", "部门").map { "net-calorific-value,,,\"\($0)\",,measured,1,kJ/kg" }
      + words("factors", "技术").map { "net-calorific-value,,,,\($0),measured,1,kJ/kg" }
      + words("factors", "单位").map { "net-calorific-value,,,,,measured,1,\"\($0)\"" }
      + words("factors", "取值类型").map { "net-calorific-value,,,,,\($0),1,kJ/kg" }
    try copy.write(
      "parameter,method,fuel,sector,technology,kind,value,unit,reason\n"
        + factors.map { $0 + ",x\n" }.joined(), to: "factors.csv")
    let unknown = try findings(of: copy, form).filter { $0.hasPrefix("unknown") }
    #expect(unknown == [])
  }

  @Test func `are units that can be read and measure what they are offered for`() throws {
    let form = try Self.form.get()
    let offers = try Self.offers(form).filter { $0.head == "单位" }
    #expect(offers.count > 15)
    for offer in offers {
      let units = try offer.words.map { try Unit($0) }
      guard let method = form.regulation.methods[offer.table[2]],
        let letter = method.formula.activity?.letter
      else { continue }
      let wanted = form.regulation.properFuels.map { letter.unit.replacing(.fuel, with: $0.unit) }
      for unit in units {
        #expect(wanted.contains { unit.isCommensurable(with: $0) }, "\(unit) \(offer.table)")
      }
    }
  }

  @Test func `of checks are those that the inventory was warned of`() throws {
    let form = try WrittenForm(of: WrittenForm.district, checks: ["categories-open"])
    let sheet = try #require(try form.read().sheet("警告的答复"))
    #expect(sheet.validations.contains { $0.words == ["categories-open"] })
  }
}

import SheetReferences

/// The part that lists a workbook's sheets and names.
struct WorkbookPart {
  /// A sheet as the workbook lists it.
  struct Sheet {
    /// The name on its tab.
    let name: String
    /// The part that holds it.
    let part: String
    /// Whether it has cells; a chart may have a sheet of its own.
    let hasCells: Bool
  }

  /// The name by which a listing is known again, whatever its tab says by then.
  static let mark = "_tanpan_remarks"

  /// The sheets in the order of their tabs.
  let sheets: [Sheet]
  /// What the workbook leads to.
  var relationships: Relationships
  /// The namespaces of its parts.
  let dialect: Dialect
  private let part: String
  private let bytes: [UInt8]
  private let root: XMLElement

  /// Finds and reads the workbook of a package.
  init(in package: inout OfficePackage) throws(AnnotationFault) {
    let roots = try Relationships(of: "", in: &package)
    guard let part = roots.target("officeDocument"), package.has(part) else {
      throw AnnotationFault(.notAWorkbook)
    }
    self.part = part
    bytes = try package.bytes(of: part)
    root = try XMLElement.parse(bytes, part: part)
    guard root.local == "workbook", let list = root.first("sheets") else {
      throw AnnotationFault(.notAWorkbook)
    }
    dialect = Dialect(of: root)
    relationships = try Relationships(of: part, in: &package)
    sheets = try Self.sheets(list, relationships, part)
  }

  private static func sheets(
    _ list: XMLElement, _ relationships: Relationships, _ part: String
  ) throws(AnnotationFault) -> [Sheet] {
    var sheets: [Sheet] = []
    for element in list.all("sheet") {
      let link = relationships.links.first { $0.id == element.relationship }
      guard let name = element["name"], let link else { throw .damaged(part) }
      sheets.append(Sheet(name: name, part: link.target, hasCells: link.kind == "worksheet"))
    }
    return sheets
  }

  /// The sheet that a remark names; letter case counts only where two differ by it.
  func sheet(named name: String) -> Sheet? {
    sheets.first { $0.name == name }
      ?? sheets.first { $0.name.lowercased() == name.lowercased() }
  }

  /// The listing that an earlier round left.
  var listing: Sheet? {
    let names = root.first("definedNames")?.all("definedName") ?? []
    let mark = names.first { $0["name"]?.lowercased() == Self.mark }
    guard let place = mark?.number("localSheetId"), sheets.indices.contains(place),
      sheets[place].hasCells
    else { return nil }
    return sheets[place]
  }
}

extension WorkbookPart {
  /// Adds a sheet after the others, with the names that print its heads and know it again.
  func save(
    adding name: String, id: String, headRow: Int, into package: inout OfficePackage
  ) throws(AnnotationFault) {
    guard let list = root.first("sheets") else { throw AnnotationFault(.notAWorkbook) }
    var edits = ByteEdits()
    let number = (list.children.compactMap { $0.number("sheetId") }.max() ?? 0) + 1
    let prefix = root.prefix
    edits.change(
      list, of: bytes,
      append: "<\(prefix)sheet xmlns:tp=\"\(dialect.relationships)\" "
        + "name=\"\(XMLText.escaped(name))\" sheetId=\"\(number)\" tp:id=\"\(id)\"/>")
    addNames(names(for: name, headRow), to: &edits, after: list)
    package.set(part, edits.applied(to: bytes))
    try relationships.save(into: &package)
  }

  private func names(for sheet: String, _ headRow: Int) -> String {
    let quoted = CellReference.quoted(sheet)
    let local = "localSheetId=\"\(sheets.count)\""
    let name = "\(root.prefix)definedName"
    return "<\(name) name=\"_xlnm.Print_Titles\" \(local)>"
      + XMLText.escaped("\(quoted)!$\(headRow):$\(headRow)") + "</\(name)>"
      + "<\(name) name=\"\(Self.mark)\" \(local) hidden=\"1\">"
      + XMLText.escaped("\(quoted)!$A$\(headRow)") + "</\(name)>"
  }

  private func addNames(_ names: String, to edits: inout ByteEdits, after list: XMLElement) {
    if let known = root.first("definedNames") {
      edits.change(known, of: bytes, append: names)
    } else {
      let before = ["sheets", "functionGroups", "externalReferences"]
      let last = root.children.last { before.contains(String($0.local)) } ?? list
      let name = "\(root.prefix)definedNames"
      edits.insert("<\(name)>\(names)</\(name)>", at: last.range.upperBound)
    }
  }
}

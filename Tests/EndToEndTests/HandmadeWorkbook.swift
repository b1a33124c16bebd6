import TestSupport

/// A workbook written part by part, by nobody's library: one sheet 表, where B1 and B2 are
/// inputs, B3 is their product over seven, and B4 joins a text.
struct HandmadeWorkbook {
  /// What the file claims B3 to be.
  let claim: Double
  /// Whether the sheet is protected; every cell of it is then locked.
  let isProtected: Bool

  /// Writes it into `folder`, and returns its path.
  func write(to folder: TemporaryFolder, as name: String) throws -> String {
    let parts = try TemporaryFolder()
    for (path, xml) in [
      "[Content_Types].xml": types, "_rels/.rels": relations, "xl/workbook.xml": workbook,
      "xl/_rels/workbook.xml.rels": sheetRelations, "xl/worksheets/sheet1.xml": sheet,
    ] {
      try parts.write(declaration + xml, to: path)
    }
    let path = "\(folder.path)/\(name).xlsx"
    let made = try Command.run(
      "/usr/bin/python3", ["-m", "zipfile", "-c", path, "[Content_Types].xml", "_rels", "xl"],
      in: parts.path)
    guard made.status == 0 else { throw LibreOffice.Failure(made.errors) }
    return path
  }

  private var sheet: String {
    """
    <worksheet xmlns="\(main)"><sheetData>
    <row r="1"><c r="A1" t="inlineStr"><is><t>原煤</t></is></c><c r="B1"><v>2</v></c></row>
    <row r="2"><c r="B2"><v>3</v></c></row>
    <row r="3"><c r="B3"><f>B1*B2/7</f><v>\(claim)</v></c></row>
    <row r="4"><c r="B4" t="str"><f>A1&amp;"（吨）"</f><v>原煤（吨）</v></c></row>
    </sheetData>\(isProtected ? "<sheetProtection sheet=\"1\"/>" : "")</worksheet>
    """
  }

  private var workbook: String {
    """
    <workbook xmlns="\(main)" xmlns:r="\(office)"><sheets>\
    <sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>
    """
  }

  private var relations: String {
    relationship("officeDocument", to: "xl/workbook.xml")
  }

  private var sheetRelations: String {
    relationship("worksheet", to: "worksheets/sheet1.xml")
  }

  private func relationship(_ type: String, to target: String) -> String {
    """
    <Relationships xmlns="\(packaging)/relationships">\
    <Relationship Id="rId1" Type="\(office)/\(type)" Target="\(target)"/></Relationships>
    """
  }

  private var types: String {
    let spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return """
      <Types xmlns="\(packaging)/content-types">\
      <Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/xl/workbook.xml" ContentType="\(spreadsheet).sheet.main+xml"/>\
      <Override PartName="/xl/worksheets/sheet1.xml" ContentType="\(spreadsheet).worksheet+xml"/>\
      </Types>
      """
  }

  private let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private let packaging = "http://schemas.openxmlformats.org/package/2006"

  init(claim: Double, isProtected: Bool = false) {
    self.claim = claim
    self.isProtected = isProtected
  }
}

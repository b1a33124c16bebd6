extension MarkFill.Program {
  /// The program that a workbook says wrote it.
  init(of package: inout OfficePackage) throws(AnnotationFault) {
    self = .other
    let roots = try Relationships(of: "", in: &package)
    guard let part = roots.target("extended-properties"), package.has(part) else { return }
    let root = try XMLElement.parse(package.bytes(of: part), part: part)
    if root.first("Application")?.text.hasPrefix("LibreOffice") == true { self = .libreOffice }
  }
}

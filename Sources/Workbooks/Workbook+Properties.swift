import CXLSXWriter

extension Workbook {
  /// Says what the workbook is; a later call replaces an earlier one.
  public func setProperties(_ properties: DocumentProperties) throws(WorkbookError) {
    _ = try open()
    for (name, value) in properties.named {
      guard let value else { continue }
      try TextRole.property(name).check(value, limit: TextRole.property(name).limit)
    }
    self.properties = properties
    try writeProperties()
  }

  /// Adds a property of any name, such as 方法学版本.
  public func addProperty(_ name: String, _ value: String) throws(WorkbookError) {
    let book = try open()
    if name.isEmpty { throw .text(.propertyName, .empty) }
    try TextRole.propertyName.check(name, limit: TextRole.propertyName.limit)
    try TextRole.property(name).check(value, limit: TextRole.property(name).limit)
    guard propertyNames.insert(name.lowercased()).inserted else { throw .duplicateProperty(name) }
    try expect(workbook_set_custom_property_string(book, name, value))
  }

  /// Hands the properties to the library, with the time it would else take from the clock.
  func writeProperties() throws(WorkbookError) {
    let book = try open()
    var record = lxw_doc_properties()
    record.created = time_t(options.libraryTime)
    let result = withCStrings(properties.named.map(\.value)) { texts in
      (record.title, record.subject, record.author) = (texts[0], texts[1], texts[2])
      (record.company, record.keywords, record.comments) = (texts[3], texts[4], texts[5])
      return workbook_set_properties(book, &record)
    }
    try expect(result)
  }
}

extension StyleSheet.Section {
  /// What the section begins with in every workbook, for one that lacks it.
  var usual: [String] {
    switch self {
    case .fonts: ["<font><sz val=\"11\"/><name val=\"宋体\"/><charset val=\"134\"/></font>"]
    case .fills: ["none", "gray125"].map { "<fill><patternFill patternType=\"\($0)\"/></fill>" }
    case .borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"]
    case .cellStyleXfs: ["<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"]
    case .cellXfs: ["<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"]
    }
  }
}

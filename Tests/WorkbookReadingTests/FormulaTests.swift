import Testing
import WorkbookReading

@Suite("A formula")
struct FormulaTests {
  /// The formula of C5 shared with E8: three rows down, two columns to the right.
  private func moved(_ formula: String) throws -> String? {
    let escaped = formula.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return try SmallWorkbook(
      rows: """
        <row r="5"><c r="C5"><f t="shared" ref="C5:E8" si="0">\(escaped)</f><v>1</v></c></row>
        <row r="8"><c r="E8"><f t="shared" si="0"/><v>2</v></c></row>
        """
    ).grid()["E8"]?.formula
  }

  @Test(
    "that is shared moves as far as its cell is away",
    arguments: [
      ("A1+B2", "C4+D5"), ("$A$1+$B2+C$3", "$A$1+$B5+E$3"), ("SUM(A1:B2)", "SUM(C4:D5)"),
      ("A1:A$9", "C4:C$9"), ("SUM(A:A)", "SUM(C:C)"), ("SUM($A:B)", "SUM($A:D)"),
      ("SUM(1:1)", "SUM(4:4)"), ("SUM($1:2)", "SUM($1:5)"),
      ("Sheet1!A1", "Sheet1!C4"), ("'A1 表'!A1", "'A1 表'!C4"), ("'it''s A1'!B2", "'it''s A1'!D5"),
      ("能源!A1*2", "能源!C4*2"), ("Jan:Dec!A1", "Jan:Dec!C4"), ("[1]Sheet1!A1", "[1]Sheet1!C4"),
      ("'[A1.xlsx]B2'!C3", "'[A1.xlsx]B2'!E6"),
      ("\"A1\"&A1", "\"A1\"&C4"), ("\"say \"\"A1\"\"\"&B1", "\"say \"\"A1\"\"\"&D4"),
      ("LOG10(A1)", "LOG10(C4)"), ("ATAN2(A1,B1)", "ATAN2(C4,D4)"), ("DEC2BIN(9)", "DEC2BIN(9)"),
      ("_xlfn.IFNA(A1,0)", "_xlfn.IFNA(C4,0)"), ("EF_煤*A1", "EF_煤*C4"), ("总量A1+1", "总量A1+1"),
      ("AD_1*EF1a", "AD_1*EF1a"), ("TAX.A1", "TAX.A1"), ("XFE1+ABCD1", "XFE1+ABCD1"),
      ("A1048577", "A1048577"), ("A0", "A0"), ("1E5+A1", "1E5+C4"), ("1.5E-7*B1", "1.5E-7*D4"),
      ("Table1[A1]", "Table1[A1]"), ("Table1[[#This Row],[A1]]*A1", "Table1[[#This Row],[A1]]*C4"),
      ("T[a'[b']A1]+A1", "T[a'[b']A1]+C4"), ("IF(A1<>0,TRUE,#N/A)", "IF(C4<>0,TRUE,#N/A)"),
      ("#REF!A1", "#REF!C4"), ("{1,2;3,4}*A1", "{1,2;3,4}*C4"), ("a1+b$2", "C4+D$2"),
      ("A1%", "C4%"), ("-A1^2", "-C4^2"), ("A1 B1", "C4 D4"), ("A1048574", "#REF!"),
      ("A1:XFD1", "C4:#REF!"), ("\"unclosed A1", "\"unclosed A1"), ("'", "'"), ("[", "["),
      ("A1:INDEX(B:B,2)", "C4:INDEX(D:D,2)"), ("A1\nB1", "C4\nD4"),
    ])
  func shared(master: String, follower: String) throws {
    #expect(try moved(master) == follower)
  }

  @Test("that is shared moves up and left as well")
  func backwards() throws {
    let grid = try SmallWorkbook(
      rows: """
        <row r="5"><c r="C5"><f t="shared" ref="A1:C5" si="7">B4</f></c>\
        <c r="B4"><f t="shared" si="7"/></c><c r="A4"><f t="shared" si="7"/></c></row>
        """
    ).grid()
    #expect(grid["C5"]?.formula == "B4")
    #expect(grid["B4"]?.formula == "A3")
    #expect(grid["A4"]?.formula == "#REF!")
  }

  @Test("of the first cell of a group overrides what later ones say")
  func override() throws {
    let grid = try SmallWorkbook(
      rows: """
        <row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f></c></row>
        <row r="2"><c r="A2"><f t="shared" si="0">9+9</f></c><c r="C2"><f>1+1</f></c></row>
        """
    ).grid()
    #expect(grid["A2"]?.formula == "B2")
    #expect(grid["C2"]?.formula == "1+1")
  }

  @Test("of an array is that of each of its cells")
  func array() throws {
    let grid = try SmallWorkbook(
      rows: """
        <row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c>\
        <c r="B1"><v>1</v></c></row>
        <row r="2"><c r="A2"><v>4</v></c></row><row r="3"><c r="A3"><v>5</v></c></row>
        """
    ).grid()
    #expect(grid["A1"]?.formula == "B1:B2*2")
    #expect(grid["A2"]?.formula == "B1:B2*2")
    #expect(grid["A2"]?.value == .number(4))
    #expect(grid["B1"]?.formula == nil)
    #expect(grid["A3"]?.formula == nil)
  }

  @Test("is kept as written, beside the value cached for it")
  func asWritten() throws {
    let grid = try SmallWorkbook(
      rows: """
        <row r="1"><c r="A1" t="str"><f>IF( B1 &lt; 1,"_x000D_", "b")</f><v/></c>\
        <c r="B1" t="e"><f>=1/0</f><v>#DIV/0!</v></c></row>
        """
    ).grid()
    #expect(grid["A1"]?.formula == "IF( B1 < 1,\"_x000D_\", \"b\")")
    #expect(grid["A1"]?.value == .text(""))
    #expect(grid["B1"]?.formula == "1/0")
    #expect(grid["B1"]?.value == .error("#DIV/0!"))
  }
}

import Findings
import Parsing
import Testing

@Suite("A written CSV")
struct CSVWriterTests {
  /// Payloads of payloadbox/csv-injection-payloads (MIT), Intruder/csv-payload.txt; what is to
  /// be written follows OWASP ASVS 5.0, requirement 1.2.10.
  @Test(arguments: [
    ("@SUM(1+9)*cmd|' /C calc'!A0", "'@SUM(1+9)*cmd|' /C calc'!A0"),
    ("=10+20+cmd|' /C calc'!A0", "'=10+20+cmd|' /C calc'!A0"),
    ("DDE (\"cmd\";\"/C calc\";\"!A0\")A0", "DDE (\"cmd\";\"/C calc\";\"!A0\")A0"),
    ("\t=1", "'\t=1"), ("\r=1", "'\r=1"), ("-a", "'-a"), ("+8610", "+8610"), ("+86 10", "'+86 10"),
    ("-51.2", "-51.2"), ("-3", "-3"), ("-1e3", "-1e3"), ("-3+1", "'-3+1"), ("", ""), ("煤", "煤"),
  ])
  func `runs nothing in a spreadsheet, and leaves numbers numbers`(
    _ cell: String, _ expected: String
  ) {
    #expect(CSVWriter.guarded(cell) == expected)
  }

  @Test func `quotes what must be quoted and nothing else`() {
    var writer = CSVWriter(for: .programs)
    writer.append(["a", "b,c", "d\"e", "f\ng", " h", "#i", "=j", ""])
    #expect(writer.text == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\" h\",\"#i\",=j,\r\n")
  }

  @Test func `for spreadsheets begins with a byte-order mark and guards its cells`() {
    var writer = CSVWriter(for: .spreadsheets)
    writer.append(["=1,2", "-2"])
    #expect(writer.text == "\u{FEFF}\"'=1,2\",-2\r\n")
  }
}

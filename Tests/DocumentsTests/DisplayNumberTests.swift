import Documents
import Testing

@Suite("A number as printed")
struct DisplayNumberTests {
  @Test(
    "is rounded half to even on its decimal digits, as GB/T 8170 asks",
    arguments: [
      (2.675, 2, "2.68"), (2.665, 2, "2.66"), (0.125, 2, "0.12"), (1.15, 1, "1.2"),
      (1.25, 1, "1.2"), (10.2501, 1, "10.3"), (2.5, 0, "2"), (3.5, 0, "4"), (0.5, 0, "0"),
      (0.51, 0, "1"), (1.5, 0, "2"), (-2.5, 0, "-2"), (-1.25, 1, "-1.2"), (0.05, 1, "0.0"),
      (0.15, 1, "0.2"), (9.995, 2, "10.00"), (0.004, 2, "0.00"), (-0.004, 2, "0.00"),
      (999.5, 0, "1,000"), (12.1498, 1, "12.1"), (10.5002, 0, "11"), (1e-7, 2, "0.00"),
      (0.00001, 5, "0.00001"), (1234567.891, 2, "1,234,567.89"),
      (1e22, 0, "10,000,000,000,000,000,000,000"),
    ] as [(Double, Int, String)])
  func halfEven(value: Double, places: Int, printed: String) {
    #expect(DisplayNumber(value, .decimals(places)).description == printed)
  }

  @Test(
    "keeps as many significant digits as asked",
    arguments: [
      (0.0012345, 3, "0.00123"), (1234.5, 4, "1,234"), (1235.5, 4, "1,236"), (123456, 3, "123,000"),
      (9.996, 3, "10.0"), (0, 3, "0"), (0.5, 3, "0.500"), (99.96, 3, "100"),
    ] as [(Double, Int, String)])
  func significant(value: Double, count: Int, printed: String) {
    #expect(DisplayNumber(value, .significant(count)).description == printed)
  }

  @Test(
    "shows every digit, and no more, when printed in full",
    arguments: [
      (0.1, "0.1"), (1500, "1,500"), (0.5810, "0.581"), (-1234.5, "-1,234.5"), (0, "0"),
      (1e-5, "0.00001"), (100, "100"), (20.0, "20"),
    ] as [(Double, String)])
  func full(value: Double, printed: String) {
    #expect(DisplayNumber(value, .full).description == printed)
  }

  @Test("is a hundredfold with a sign when printed in per cent")
  func percent() {
    #expect(DisplayNumber(0.12345, .percent(1)).description == "12.3%")
    #expect(DisplayNumber(0.0005, .percent(1)).description == "0.0%")
    #expect(DisplayNumber(1, .percent(0)).description == "100%")
    #expect(DisplayNumber(0.07, NumberStyle(.full, isPercent: true)).description == "7%")
  }

  @Test("of any size is printed, however large or small")
  func extremes() {
    #expect(DisplayNumber(1e-300, .decimals(2)).description == "0.00")
    #expect(DisplayNumber(-1e-300, .decimals(2)).description == "0.00")
    #expect(DisplayNumber(1e-200, .significant(2)).description.hasSuffix("0010"))
    #expect(DisplayNumber(1e200, .decimals(1)).description.hasPrefix("100,000,"))
  }

  @Test("is not grouped when it names a year, and is a dash when it is no number")
  func plainAndNotANumber() {
    #expect(DisplayNumber(2023, .plain).description == "2023")
    #expect(DisplayNumber(.nan, .full).description == "—")
  }
}

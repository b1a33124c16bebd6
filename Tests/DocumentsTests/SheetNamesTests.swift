import Documents
import Testing

@Suite("The names of sheets")
struct SheetNamesTests {
  @Test("are cut to what Excel takes, and numbered where two would be one, whatever their case")
  func names() {
    var names = SheetNames()
    let long = "CF4 of making electronic equipment"
    #expect(names.name(for: "\(long), feed gas") == "CF4 of making electronic equipm")
    #expect(names.name(for: "\(long), by-product") == "CF4 of making electronic eq (2)")
    #expect(
      names.name(for: "cf4 of making electronic equipmENT") == "cf4 of making electronic eq (3)")
    #expect(names.name(for: "表1/2: [甲]") == "表12 甲")
  }
}

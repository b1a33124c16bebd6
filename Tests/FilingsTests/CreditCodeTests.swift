import Inventories
import Testing

@Suite("Unified social credit codes")
struct CreditCodeTests {
  @Test(
    "Codes of well-known companies fit their check character",
    arguments: ["914403001922038216", "9144030071526726XG", "91330100799655058B"])
  func real(code: String) {
    #expect(CreditCode(code).isValid)
  }

  @Test("Any other last character does not fit", arguments: ["914403001922038216"])
  func others(code: String) {
    let wrong = "0123456789ABCDEFGHJKLMNPQRTUWXY".filter { $0 != code.last }
      .map { code.dropLast() + String($0) }
    #expect(wrong.count == 30)
    #expect(wrong.allSatisfy { !CreditCode(String($0)).isValid })
  }

  @Test(
    "A character changed, two swapped, a letter that the alphabet lacks, another length",
    arguments: [
      "914403001922038226", "914403001922083216", "91440300192203821O", "91440300192203821", "",
    ])
  func damaged(code: String) {
    #expect(!CreditCode(code).isValid)
  }
}

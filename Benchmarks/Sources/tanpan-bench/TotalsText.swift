import Accounting
import Documents
import Findings
import Formulas
import Foundation
import Rendering

/// The sums of an account by category, as plain text.
struct TotalsText {
  private let account: EmissionAccount

  init(_ account: EmissionAccount) {
    self.account = account
  }

  /// Writes the text and says what was wrong.
  func write(to path: String) -> [String] {
    let sums = (account.totals.direct["CO2"] ?? [:]).sorted { $0.key < $1.key }
    let lines = sums.map { "\($0.key) \(account.categoryName($0.key).zh) \($0.value) tCO2\n" }
    let text = lines.joined() + "\(account.totals.directEquivalent) tCO2e\n"
    return FileManager.default.createFile(atPath: path, contents: Data(text.utf8)) ? [] : [path]
  }
}

import Findings
import Inventories
import Quantities
import Regulations

/// What is in stock when the year begins is what was there when the last one ended.
struct StocksGoOn: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.openingStockOther: .warning] }

  func need(in account: EmissionAccount) -> AccountNeed? {
    let hasStocks = account.methods.contains { $0.method.stocks != nil && $0.count > 0 }
    return account.previous == nil && hasStocks ? .previous : nil
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    let last = (account.previous?.stocks ?? []).reduce(into: [String: Double]()) {
      $0[$1.id, default: 0] += $1.quantity
    }
    return account.methods.flatMap { method in
      method.stock(\.opening).compactMap { stock in
        finding(stock, of: method, last[method.id(stock.line)])
      }
    }
  }

  private func finding(
    _ stock: MethodAccount.Stock, of method: MethodAccount, _ last: Double?
  ) -> Finding? {
    guard let last, !stock.quantity.isEqual(butForNoise: last) else { return nil }
    let arguments: [String: Finding.Argument] = [
      "line": .text(method.id(stock.line)), "stock": .name(stock.name),
      "now": .text(stock.quantity.tidy), "before": .text(last.tidy), "unit": .text(stock.unit),
    ]
    return finding(.openingStockOther, arguments, at: stock.place ?? method.lines.place(stock.line))
  }
}

extension Finding.Code {
  static let openingStockOther: Self = "opening-stock-other"
}

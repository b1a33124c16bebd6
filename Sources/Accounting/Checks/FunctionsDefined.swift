import Findings
import Formulas
import Quantities
import Regulations

/// Every function that a formula calls has a value for what a line puts into it.
struct FunctionsDefined: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.undefinedFunction: .error] }

  func findings(in account: EmissionAccount) -> [Finding] {
    account.methods.flatMap { method in
      method.method.formula.expression.calls.flatMap { call in
        Self.findings(in: method, call.function, call.first, call.second)
      }
    }
  }

  private static func findings(
    in method: MethodAccount, _ function: NamedFunction, _ first: Expression<Symbol>,
    _ second: Expression<Symbol>
  ) -> [Finding] {
    let reading = ColumnReading(
      columns: MethodAccount.columns(of: method.bindings), count: method.count)
    guard let first = try? first.read(as: reading).values(count: method.count),
      let second = try? second.read(as: reading).values(count: method.count)
    else { return [] }
    return (0..<method.count)
      .filter { method.isComputed[$0] && !function.isDefined(first[$0], second[$0]) }
      .map { line in
        let units = function.argumentUnits
        let arguments: [String: Finding.Argument] = [
          "line": .text(method.id(line)), "function": .text(function.rawValue),
          "first": .text(first[line].tidy), "firstUnit": .text(units.first),
          "second": .text(second[line].tidy), "secondUnit": .text(units.second),
        ]
        return Finding(.error, .undefinedFunction, arguments, at: method.lines.place(line))
      }
  }
}

extension Finding.Code {
  static let undefinedFunction: Self = "undefined-function"
}

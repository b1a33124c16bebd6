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
        Self.findings(in: method, call.function, call.arguments)
      }
    }
  }

  private static func findings(
    in method: MethodAccount, _ function: NamedFunction, _ arguments: [Expression<Symbol>]
  ) -> [Finding] {
    let reading = ColumnReading(
      columns: MethodAccount.columns(of: method.bindings), count: method.count)
    guard let columns = try? arguments.map({ try $0.read(as: reading) }) else { return [] }
    return (0..<method.count).filter { method.isComputed[$0] }.compactMap { line in
      let values = columns.map { $0[line] }
      guard !function.isDefined(values) else { return nil }
      let call: Finding.Argument = .text(text(function, values))
      return Finding(
        .error, .undefinedFunction, ["line": .text(method.id(line)), "call": call],
        at: method.lines.place(line))
    }
  }

  /// The function with what a line puts into it: `STEAM(1 MPa, 150 ℃)`.
  private static func text(_ function: NamedFunction, _ values: [Double]) -> String {
    let arguments = zip(values, function.argumentUnits).map { "\($0.tidy) \($1)" }
    return "\(function.rawValue)(\(arguments.joined(separator: ", ")))"
  }
}

extension Finding.Code {
  static let undefinedFunction: Self = "undefined-function"
}

extension SheetFunction {
  /// What a value is.
  static let tests: [String: SheetFunction] = [
    "ISBLANK": test { $0 == .blank },
    "ISNUMBER": test { if case .number = $0 { true } else { false } },
    "ISTEXT": test { if case .text = $0 { true } else { false } },
    "ISNONTEXT": test { if case .text = $0 { false } else { true } },
    "ISLOGICAL": test { if case .boolean = $0 { true } else { false } },
    "ISERROR": test { $0.fault != nil },
    "ISERR": test { $0.fault.map { $0 != .notAvailable } ?? false },
    "ISNA": test { $0.fault == .notAvailable },
    "NA": SheetFunction(arguments: 0...0, body: .anyValues { _ in .error(.notAvailable) }),
    "N": SheetFunction(
      arguments: 1...1,
      body: .values { values in
        switch values[0] {
        case .number, .error: values[0]
        case .boolean(let truth): .number(truth ? 1 : 0)
        case .blank, .text: .number(0)
        }
      }),
    "SINGLE": SheetFunction(arguments: 1...1, body: .operands { .value($0.settled($1[0])) }),
  ]

  private static func test(_ isSo: @escaping @Sendable (SheetValue) -> Bool) -> SheetFunction {
    SheetFunction(arguments: 1...1, body: .anyValues { .boolean(isSo($0[0])) })
  }
}

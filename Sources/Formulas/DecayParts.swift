/// The two sides of a formula in which something decays: what is laid down, and what becomes of what
/// has decayed.
///
/// In `W × DOC × FOD(k, n) × F` the product `W × DOC` is laid down and decays at the rate `k`, and
/// `W × F` is what follows from a quantity `W` of it that has decayed.
public struct DecayParts<Variable: Hashable & Sendable>: Hashable, Sendable {
  /// What is laid down: all that stands before the decay.
  public let stock: Expression<Variable>
  /// The rate at which it decays.
  public let rate: Expression<Variable>
  /// What follows from a quantity that has decayed, for which the letter of the deposit stands.
  public let yield: Expression<Variable>

  /// Takes a formula apart; `nil` for one in which nothing decays, or not in one product.
  ///
  /// - Parameters:
  ///   - formula: the formula.
  ///   - deposit: the letter of what is deposited, which must stand before the decay alone.
  public init?(_ formula: Expression<Variable>, deposit: Variable) {
    guard let call = formula.calls.first(where: { $0.function == .firstOrderDecay }),
      let rate = call.arguments.first, let stock = Self.before(formula),
      stock.variables.contains(deposit),
      let rest = Self.after(formula, .number(Literal(value: 1, text: "1"))),
      !rest.variables.contains(deposit), let yield = Self.after(formula, .variable(deposit))
    else { return nil }
    self.stock = stock
    self.yield = yield
    self.rate = rate
  }

  private static func isDecay(_ formula: Expression<Variable>) -> Bool {
    if case .call(.firstOrderDecay, _) = formula { true } else { false }
  }

  /// What is multiplied with the decay from the left.
  private static func before(_ formula: Expression<Variable>) -> Expression<Variable>? {
    switch formula {
    case .product(let left, let right) where isDecay(right): left
    case .product(let left, _), .quotient(let left, _): before(left)
    default: nil
    }
  }

  /// The formula with a quantity for the decay and all that stands before it.
  private static func after(
    _ formula: Expression<Variable>, _ quantity: Expression<Variable>
  ) -> Expression<Variable>? {
    switch formula {
    case .product(_, let right) where isDecay(right): quantity
    case .product(let left, let right): after(left, quantity).map { .product($0, right) }
    case .quotient(let left, let right): after(left, quantity).map { .quotient($0, right) }
    default: nil
    }
  }
}

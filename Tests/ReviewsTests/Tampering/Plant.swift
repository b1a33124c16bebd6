import Reviews

/// A way to tamper with a workbook, and what a review must say of it.
struct Plant: Sendable {
  let kind: String
  let deeds: [Deed]
  /// What must be found, each with its place; what follows from it apart.
  let causes: Set<Cause>
  /// The programs that can do it.
  var programs = Program.allCases
  /// What else is found after it went through openpyxl, which changes more than it was asked to.
  var besides: Set<Cause> = []

  init(_ kind: String, _ deeds: Deed..., causes: Cause...) {
    self.kind = kind
    self.deeds = deeds
    self.causes = Set(causes)
  }

  init(_ kind: String, deeds: [Deed], causes: [Cause]) {
    self.kind = kind
    self.deeds = deeds
    self.causes = Set(causes)
  }

  /// Nothing at all: the workbook is only saved anew.
  static let untouched = Plant("untouched")

  /// The same by these programs only.
  func only(_ programs: Program...) -> Plant {
    var plant = self
    plant.programs = programs
    return plant
  }

  /// The same, with what openpyxl adds to it.
  func openpyxlAdds(_ causes: Cause...) -> Plant {
    var plant = self
    plant.besides = Set(causes)
    return plant
  }

  /// What must be found after a program did it.
  func causes(by program: Program) -> Set<Cause> {
    program == .openpyxl ? causes.union(besides) : causes
  }
}

/// A deviation and where it is.
struct Cause: Hashable, Sendable, CustomStringConvertible {
  let rule: Deviation.Rule
  let address: String

  init(_ rule: Deviation.Rule, _ address: String) {
    self.rule = rule
    self.address = address
  }

  init(_ rule: Deviation.Rule, _ spot: Spot) {
    self.init(rule, spot.address)
  }

  var description: String { "\(rule.rawValue) \(address)" }
}

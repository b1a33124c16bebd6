public import Findings
public import Inventories
public import Regulations

extension Regulation {
  /// The guideline for a new inventory of such an entity when none is named: the first that is for
  /// it and has methods.
  public func usualGuideline(
    for kind: ReportingEntity.Kind, into findings: inout [Finding]
  ) -> String? {
    let fitting = guidelines.values.filter { guideline in
      !guideline.isSupplement && !guideline.methods.isEmpty
        && guideline.entities.contains(kind.rawValue)
    }
    let first = fitting.map(\.id).min()
    if first == nil {
      findings.append(Finding(.error, .noGuidelineFor, ["kind": .text(kind.rawValue)]))
    }
    return first
  }
}

extension Finding.Code {
  static let noGuidelineFor: Self = "no-guideline-for"
}

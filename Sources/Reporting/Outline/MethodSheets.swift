import Accounting
import Findings
import Regulations

/// Which methods have a sheet of their own, and which of few lines share one with others of their
/// sector.
struct MethodSheets {
  /// The methods of a sheet.
  struct Group {
    /// What a shared sheet is called.
    let title: String
    /// The methods, in order.
    var methods: [MethodAccount]
  }

  /// The sheets, each where its first method stands.
  let groups: [Group]

  /// Groups methods of at most so many lines; for zero none.
  init(_ methods: [MethodAccount], sharedUpTo limit: Int, _ context: ReportContext) {
    var groups: [Group] = []
    var positions: [String: Int] = [:]
    for method in methods {
      let sector = context.uppermost(of: method)
      let title = context.label("shared-sheet", ["sector": .text(context.sharedName(sector))])
      guard method.count <= limit else {
        groups.append(Group(title: title, methods: [method]))
        continue
      }
      if let known = positions[sector] {
        groups[known].methods.append(method)
      } else {
        positions[sector] = groups.count
        groups.append(Group(title: title, methods: [method]))
      }
    }
    self.groups = groups
  }
}

extension ReportContext {
  /// The uppermost category of a method's lines; empty for one whose lines have none.
  fileprivate func uppermost(of method: MethodAccount) -> String {
    guard let tree = account.tree else { return "" }
    return tree.lineage(of: method.lines.categories[0]).last ?? ""
  }

  fileprivate func sharedName(_ code: String) -> String {
    account.tree?[code].map { name($0.name) } ?? label("shared-sheet-others")
  }
}

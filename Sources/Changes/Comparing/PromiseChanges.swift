import Diagnostics
import FlowAlgebra
import Registry

/// New and withdrawn promises to readers as people read them: one for each box.
struct PromiseChanges {
  private let versions: Versions

  init(_ versions: Versions) { self.versions = versions }

  func added() throws(Undecided) -> [ReportedChange] {
    try read(versions.new, \.new, whole: .promiseAdded, part: .promiseWidened)
  }

  func withdrawn() throws(Undecided) -> [ReportedChange] {
    try read(versions.old, \.withdrawn, whole: .promiseWithdrawn, part: .promiseNarrowed)
  }

  private func read(
    _ side: Side, _ path: KeyPath<Change.Promises, Change.Part>, whole: ChangeRule,
    part: ChangeRule
  ) throws(Undecided) -> [ReportedChange] {
    let space = side.model.space
    let promises = Dictionary(
      side.model.promises.map { ($0.statement, $0.region) }, uniquingKeysWith: { first, _ in first }
    )
    var changes: [ReportedChange] = []
    for action in Action.allCases {
      guard let found = versions.change.promises[action]?[keyPath: path] else { continue }
      var wholes: Set<Int> = []
      for contribution in found.contributions {
        guard let promised = promises[contribution.statement] else { continue }
        if try promised.isSubset(of: contribution.region, in: space.space) {
          wholes.insert(contribution.statement)
        }
      }
      for (box, statements) in found.statementsByBox {
        let rule = statements.allSatisfy(wholes.contains) ? whole : part
        var change = side.change(
          rule, action, box, defaults: space.promiseDefaults,
          versions.references(statements, in: side.version))
        change.isWhole = statements.first.map(wholes.contains) ?? false
        changes.append(change)
      }
    }
    return changes
  }
}

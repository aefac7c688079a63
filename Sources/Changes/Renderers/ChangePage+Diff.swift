import Diagnostics

extension ChangePage {
  /// What changed, the weightier sets first.
  init(_ diff: Diff) {
    let report = diff.report
    self.init(
      title: "From `\(diff.base.unquoted)` to `\(diff.head.unquoted)`",
      parts: report.sections(withEditorial: true).map { title, changes in
        Part(title: title, items: changes.map(Item.init))
      },
      summary: report.summary(ofSameFiles: diff.hasSameFiles))
  }
}

extension String {
  /// With nothing that would end a quotation.
  fileprivate var unquoted: String { replacing("`", with: "'") }
}

extension ChangeReport {
  /// How many changes there are of each class, the weightiest first.
  func summary(ofSameFiles isSame: Bool) -> String {
    let counts = ChangeClass.allCases.reversed().map { weight in
      let changes = all.filter { $0.rule.weight == weight && !$0.isRepetition }
      let waived = changes.count { $0.waiver != nil }
      let remark = waived > 0 ? " (\(waived) waived)" : ""
      return (
        count: changes.count, one: "\(weight.rawValue) change\(remark)",
        many: "\(weight.rawValue) changes\(remark)"
      )
    }
    let unchanged = "Nothing else is disclosed or promised."
    guard let phrase = counts.phrase else {
      return isSame ? "Nothing changed." : "The files differ. \(unchanged)"
    }
    return weight == .editorial ? "\(phrase) \(unchanged)" : phrase
  }
}

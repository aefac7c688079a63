extension ChangeReport {
  /// No changes at all.
  static let empty = ChangeReport(
    newDisclosures: [], endedDisclosures: [], withdrawnPromises: [], newPromises: [],
    attributes: [], editorial: [])

  /// The changes that are wanted.
  func filtered(_ isWanted: (ReportedChange) -> Bool) -> ChangeReport {
    ChangeReport(
      newDisclosures: newDisclosures.filter(isWanted),
      endedDisclosures: endedDisclosures.filter(isWanted),
      withdrawnPromises: withdrawnPromises.filter(isWanted),
      newPromises: newPromises.filter(isWanted), attributes: attributes.filter(isWanted),
      editorial: editorial.filter(isWanted))
  }
}

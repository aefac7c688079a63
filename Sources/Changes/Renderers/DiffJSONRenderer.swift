import Diagnostics

/// The object of `diff --format json`, version 1.
public struct DiffJSONRenderer: DiffRenderer {
  public init() {}

  public func render(_ diff: Diff) -> String { jsonText(DiffObject(diff)) }
}

private struct DiffObject: Encodable {
  let formatVersion = 1
  let base: String
  let head: String
  /// That of the weightiest change.
  let `class`: String
  let newDisclosures: [ChangeObject]
  let endedDisclosures: [ChangeObject]
  let withdrawnPromises: [ChangeObject]
  let newPromises: [ChangeObject]
  let attributes: [ChangeObject]
  let editorial: [ChangeObject]

  init(_ diff: Diff) {
    let report = diff.report
    base = diff.base
    head = diff.head
    `class` = report.weight.rawValue
    newDisclosures = report.newDisclosures.map(ChangeObject.init)
    endedDisclosures = report.endedDisclosures.map(ChangeObject.init)
    withdrawnPromises = report.withdrawnPromises.map(ChangeObject.init)
    newPromises = report.newPromises.map(ChangeObject.init)
    attributes = report.attributes.map(ChangeObject.init)
    editorial = report.editorial.map(ChangeObject.init)
  }
}

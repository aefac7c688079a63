/// A way to write what a registry said otherwise from revision to revision.
public protocol HistoryRenderer {
  func render(_ history: DisclosureHistory) -> String
}

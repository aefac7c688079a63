/// A way to write how a page stands to a registry.
public protocol ComparisonRenderer {
  func render(_ comparison: TextComparison) -> String
}

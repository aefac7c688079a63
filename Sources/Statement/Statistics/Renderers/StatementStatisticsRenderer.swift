/// A form in which figures are written.
public protocol StatementStatisticsRenderer: Sendable {
  func render(_ statistics: StatementStatistics) -> String

  /// Only what misses the gates, for a check.
  func renderMisses(_ statistics: StatementStatistics) -> String
}

extension StatementStatistics {
  /// Whether every document reads as well as a published text must.
  public var meetsGates: Bool { documents.allSatisfy(\.misses.isEmpty) }
}

extension Double {
  /// With one decimal, as figures are shown.
  var roundedToTenth: Double { (self * 10).rounded() / 10 }

  /// "61.3": never in exponents, always with its decimal.
  var tenths: String { "\(roundedToTenth)" }
}

import FlowAlgebra

/// How a hit relates to what was asked; every word that applies holds.
public enum Coverage: String, CaseIterable, Sendable {
  /// A statement lists every asked term and the recipient.
  case exact
  /// A statement names wider data.
  case widerData = "wider-data"
  /// A statement names a wider recipient.
  case widerRecipient = "wider-recipient"
  /// A statement names a wider source.
  case widerSource = "wider-source"
  /// Only a part of what was asked is covered.
  case part
  /// All statements need circumstances that the question does not grant.
  case conditional
  /// A recipient passes it on.
  case onward
}

extension Coverage {
  /// In which dimension something wider is named; nil for what is about no one dimension.
  var dimension: Dimension? {
    switch self {
    case .widerData: .data
    case .widerRecipient: .recipients
    case .widerSource: .sources
    case .exact, .part, .conditional, .onward: nil
    }
  }
}

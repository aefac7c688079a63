import Registry

/// Where a statement falls short of answering a question.
public enum Shortfall: Hashable, Sendable {
  case slot(Slot)
  /// It does not hold yet on the day asked about.
  case since
  /// It no longer holds on the day asked about.
  case until
  /// An exception takes out what was asked.
  case except
  /// It only lets a recipient pass the data on.
  case onward
  /// It does not say where the recipient is.
  case countries

  public var word: String {
    switch self {
    case .slot(let slot): slot.rawValue
    case .since: "since"
    case .until: "until"
    case .except: "except"
    case .onward: "onward"
    case .countries: "countries"
    }
  }
}

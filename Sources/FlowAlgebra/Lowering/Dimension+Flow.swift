import Registry

/// The dimensions of a registry's flows, in the order of ``FlowSpace``.
///
/// What tells statements apart comes first (see ``Space``); facets, whose number a registry decides,
/// come last.
extension Dimension {
  public static let data = Dimension(0)
  public static let recipients = Dimension(1)
  public static let purposes = Dimension(2)
  public static let subjects = Dimension(3)
  public static let services = Dimension(4)
  public static let methods = Dimension(5)
  public static let sources = Dimension(6)
  public static let identifiability = Dimension(7)
  public static let time = Dimension(8)

  /// The dimension of a facet of conditions.
  ///
  /// - Parameter index: The facet's place in ``FlowSpace/facetIDs``, which is that in `Registry.facets`.
  public static func facet(_ index: Int) -> Dimension { Dimension(time.index + 1 + index) }

  /// The facet's place in `Registry.facets`; nil for every other dimension.
  public var facetIndex: Int? { self > .time ? index - Dimension.time.index - 1 : nil }

  /// The dimension of a slot; nil for `where`, which spans one dimension for each facet.
  public init?(slot: Slot) {
    switch slot {
    case .data: self = .data
    case .subjects: self = .subjects
    case .services: self = .services
    case .from: self = .sources
    case .via: self = .methods
    case .with: self = .recipients
    case .purposes: self = .purposes
    case .identifiability: self = .identifiability
    case .where: return nil
    }
  }

  /// The slot in which statements write the dimension; nil for time.
  public var slot: Slot? {
    switch self {
    case .data: .data
    case .recipients: .with
    case .purposes: .purposes
    case .subjects: .subjects
    case .services: .services
    case .methods: .via
    case .sources: .from
    case .identifiability: .identifiability
    case .time: nil
    default: .where
    }
  }
}

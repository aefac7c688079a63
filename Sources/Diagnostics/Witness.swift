/// What shows that a finding is true: the flows that it is about, and one of them.
public struct Witness: Sendable, Hashable {
  /// A term as people write it.
  public enum Term: Sendable, Hashable {
    /// An id, or `all`.
    case term(String)
    /// The term apart from all that is narrower.
    case otherwise(String)
    /// What the registry leaves open; below the term with this id, or below `all`.
    case unspecified(String)
  }

  /// The widest terms of one slot, or of one facet of `where`.
  public struct Extent: Sendable, Hashable {
    public var slot: String
    /// The facet's id, when the slot is `where`.
    public var facet: String?
    public var terms: [Term]
    /// The term of the one flow.
    public var point: Term

    public init(_ slot: String, facet: String? = nil, _ terms: [Term], point: Term) {
      self.slot = slot
      self.facet = facet
      self.terms = terms
      self.point = point
    }
  }

  /// In the order of the slots; what is whole is left out.
  public var extents: [Extent]
  /// The first day, as `YYYY-MM-DD`; nil where there is no beginning.
  public var since: String?
  /// The first day that is no longer meant; nil where there is no end.
  public var until: String?

  public init(_ extents: [Extent], since: String? = nil, until: String? = nil) {
    self.extents = extents
    self.since = since
    self.until = until
  }
}

extension Witness: CustomStringConvertible {
  /// In one line: `data contact-details, with acme-desk`.
  public var description: String {
    var parts = extents.map { extent in
      let name = extent.facet.map { "\(extent.slot) \($0)" } ?? extent.slot
      return "\(name) \(extent.terms.map(\.words).joined(separator: " or "))"
    }
    if let since { parts.append("since \(since)") }
    if let until { parts.append("until \(until)") }
    return parts.joined(separator: ", ")
  }
}

extension Witness.Term {
  fileprivate var words: String {
    switch self {
    case .term(let id): id
    case .otherwise(let id): "\(id) otherwise"
    case .unspecified("all"): "not said"
    case .unspecified(let id): "some \(id)"
    }
  }
}

extension Witness.Term: Comparable {
  public static func < (a: Witness.Term, b: Witness.Term) -> Bool {
    (a.words, a.rank) < (b.words, b.rank)
  }

  private var rank: Int {
    switch self {
    case .term: 0
    case .otherwise: 1
    case .unspecified: 2
    }
  }
}

extension Witness: Comparable {
  /// By what is said of them.
  public static func < (a: Witness, b: Witness) -> Bool { a.key.lexicographicallyPrecedes(b.key) }

  private var key: [String] {
    [description] + extents.map { "\($0.point)" } + [since ?? "", until ?? ""]
  }
}

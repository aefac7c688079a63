/// A witness in the form of `validate --format json`: slot by slot the widest terms, and `point`.
struct WitnessObject: Encodable {
  private enum Value: Encodable {
    case term(String)
    case otherwise(String)
    case unspecified(String)
    case list([Value])
    case object([String: Value])

    init(_ term: Witness.Term) {
      self =
        switch term {
        case .term(let id): .term(id)
        case .otherwise(let id): .otherwise(id)
        case .unspecified(let id): .unspecified(id)
        }
    }

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .term(let id):
        var container = encoder.singleValueContainer()
        try container.encode(id)
      case .otherwise(let id):
        try OtherwiseObject(term: id).encode(to: encoder)
      case .unspecified(let id):
        try ["unspecified": id].encode(to: encoder)
      case .list(let values):
        try values.encode(to: encoder)
      case .object(let object):
        try object.encode(to: encoder)
      }
    }
  }

  private struct OtherwiseObject: Encodable {
    let term: String
    let otherwise = true
  }

  private let value: Value

  init(_ witness: Witness) {
    var slots = Self.values(witness.extents) { .list($0.terms.map(Value.init)) }
    slots["point"] = .object(Self.values(witness.extents) { Value($0.point) })
    slots["since"] = witness.since.map(Value.term)
    slots["until"] = witness.until.map(Value.term)
    value = .object(slots)
  }

  /// By slot; those of `where` by facet.
  private static func values(
    _ extents: [Witness.Extent], _ value: (Witness.Extent) -> Value
  ) -> [String: Value] {
    var values: [String: Value] = [:]
    var facets: [String: [String: Value]] = [:]
    for extent in extents {
      if let facet = extent.facet {
        facets[extent.slot, default: [:]][facet] = value(extent)
      } else {
        values[extent.slot] = value(extent)
      }
    }
    for (slot, object) in facets { values[slot] = .object(object) }
    return values
  }

  func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
}

import TestSupport
import Testing

/// The laws hold for what the random registries hold.
struct RandomRegistryTests {
  private enum Construct: CaseIterable {
    case nestedException, severalParents, impliedEdge, facets, gap, date, only, prevails, yields
    case sale, notCovered, guardrail
  }

  @Test func theRandomRegistriesHoldEveryConstruct() {
    var counts: [Construct: Int] = [:]
    for seed in seeds {
      var random = SplitMix64(seed: seed)
      for construct in constructs(.random(using: &random)) { counts[construct, default: 0] += 1 }
    }
    for construct in Construct.allCases {
      #expect(counts[construct, default: 0] >= 5, "\(construct)")
    }
  }

  private func constructs(_ registry: PlainRegistry) -> Set<Construct> {
    let (sharings, nevers) = (registry.sharings, registry.nevers)
    let scopes = sharings.map(\.scope) + nevers.map(\.scope)
    let vocabularies = registry.vocabularies.values
    let holds: [Construct: Bool] = [
      .nestedException: scopes.contains { $0.exceptions.contains { !$0.exceptions.isEmpty } },
      .severalParents: vocabularies.contains { $0.parents.contains { $0.count > 1 } },
      .impliedEdge: vocabularies.contains { vocabulary in
        vocabulary.parents.contains { parents in
          parents.contains { parent in
            parents.contains { $0 != parent && vocabulary.isWithin($0, parent) }
          }
        }
      },
      .facets: scopes.contains { $0.circumstances.contains { $0.count > 1 } },
      .gap: vocabularies.contains { !$0.gaps.isEmpty },
      .date: scopes.contains { $0.since != nil || $0.until != nil },
      .only: sharings.contains { !$0.only.isEmpty },
      .prevails: nevers.contains { $0.precedence == .prevails },
      .yields: nevers.contains { $0.precedence == .yields },
      .sale: sharings.contains(where: \.isSale) && nevers.contains { $0.action == .sell },
      .notCovered: !registry.notCovered.isEmpty,
      .guardrail: nevers.contains { !$0.isPublished },
    ]
    return Set(holds.filter(\.value).keys)
  }
}

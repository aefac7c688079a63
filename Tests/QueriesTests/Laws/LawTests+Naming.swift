import Queries
import TestSupport
import Testing

/// Law 5.
extension LawTests {
  @Test(arguments: seeds)
  func aliasesChangeNothing(seed: Int) throws {
    try compare(seed: seed, { registry, _ in registry.writesAliases = true }) {
      try $0.expectTheSame()
    }
  }

  @Test(arguments: seeds)
  func withoutImpliedEdgesNothingChanges(seed: Int) throws {
    try compareEdges(seed: seed) { vocabulary in
      vocabulary.parents = vocabulary.parents.map { parents in
        parents.filter { parent in
          !parents.contains { $0 != parent && vocabulary.isWithin($0, parent) }
        }
      }
    }
  }

  @Test(arguments: seeds)
  func withEveryImpliedEdgeNothingChanges(seed: Int) throws {
    try compareEdges(seed: seed) { vocabulary in
      let terms = vocabulary.parents.indices
      vocabulary.parents = terms.map { term in
        terms.filter { $0 != term && vocabulary.isWithin(term, $0) }
      }
    }
  }

  private func compareEdges(
    seed: Int, _ rewrite: (inout PlainRegistry.Vocabulary) -> Void
  ) throws {
    try compare(
      seed: seed,
      { registry, _ in
        for axis in PlainRegistry.Axis.allCases {
          if var vocabulary = registry.vocabularies[axis] {
            rewrite(&vocabulary)
            registry.vocabularies[axis] = vocabulary
          }
        }
      },
      // The chains of broader terms are the shortest ones.
      { try $0.expectTheSame(omitting: ["broader"]) })
  }
}

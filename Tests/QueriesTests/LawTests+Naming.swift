import Queries
import TestSupport
import Testing

/// Law 5.
extension LawTests {
  @Test(arguments: seeds)
  func aliasesChangeNothing(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var registry = PlainRegistry.random(using: &random)
    let questions = questions(registry, using: &random)
    let before = try answers(questions, registry).map(summary)
    registry.writesAliases = true
    #expect(try answers(questions, registry).map(summary) == before, "\(registry.yaml)")
  }

  @Test(arguments: seeds)
  func impliedEdgesChangeNothing(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let registry = PlainRegistry.random(using: &random)
    let questions = questions(registry, using: &random)
    let before = try answers(questions, registry).map(summary)
    var (fewest, most) = (registry, registry)
    for (axis, vocabulary) in registry.vocabularies {
      let parents = vocabulary.parents
      fewest.vocabularies[axis]?.parents = parents.map { parents in
        parents.filter { parent in
          !parents.contains { $0 != parent && vocabulary.isWithin($0, parent) }
        }
      }
      most.vocabularies[axis]?.parents = parents.indices.map { term in
        parents.indices.filter { $0 != term && vocabulary.isWithin(term, $0) }
      }
    }
    #expect(try answers(questions, fewest).map(summary) == before, "\(fewest.yaml)")
    #expect(try answers(questions, most).map(summary) == before, "\(most.yaml)")
  }
}

import Diagnostics
import Registry
import Testing

@Suite struct PrintingTests {
  /// The ids that each section of the first document prints.
  private func printed(_ document: String) throws -> [[String]] {
    let loaded = load(
      """
      registry: {format: 1, name: Example}
      services: {site: {label: our site}, shop: {label: our shop, broader: site}}
      data-categories: {data: {label: data}, mail: {label: mail, broader: data}}
      sources: {you: {kind: data-subject}}
      purposes: {delivery: {label: deliver}}
      conditions: {consent: {label: consent, values: {given: {label: if you agree}}}}
      collection:
        everywhere: {data: mail, from: you}
        shop: {data: mail, from: you, services: shop}
        agreed: {data: data, from: you, where: [{consent: given}]}
      uses: {mail: {data: mail, purposes: delivery, identifiability: aggregated}}
      retention: {mail: {data: mail, keep: 1 year}}
      documents: {statement: {title: Statement, \(document)}}
      """)
    #expect(loaded.diagnostics == [])
    let document = try #require(loaded.registry.documents.first)
    return loaded.registry.printing(of: document).map { entries in
      entries.compactMap { loaded.registry.header(of: $0) }.map { loaded.registry.qualifiedID($0) }
    }
  }

  @Test(arguments: [
    (
      "sections: [{text: Hello.}, {generate: [uses, collection]}, {generate: collection}]",
      [
        [],
        [
          "uses.mail", "collection.everywhere", "collection.shop", "collection.agreed",
          "retention.mail",
        ], [],
      ]
    ),
    (
      "sections: [{generate: collection, about: {services: site}}, {generate: collection}]",
      [["collection.shop", "retention.mail"], ["collection.everywhere", "collection.agreed"]]
    ),
    (
      "about: {data: mail}, sections: [{generate: collection, about: {services: all}}]",
      [["collection.everywhere", "collection.shop", "retention.mail"]]
    ),
    (
      "sections: [{generate: collection, about: {where: {consent: given}}}, {generate: retention}]",
      [["collection.agreed"], ["retention.mail"]]
    ),
    ("sections: [{generate: uses, about: {identifiability: aggregated}}]", [["uses.mail"]]),
    ("sections: [{generate: uses, about: {identifiability: identified}}]", [[]]),
    ("sections: [{generate: recipients}]", [[]]),
  ])
  func sections(_ document: String, _ expected: [[String]]) throws {
    #expect(try printed(document) == expected)
  }
}

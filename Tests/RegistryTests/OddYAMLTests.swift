import Diagnostics
import Registry
import Testing

@Suite struct OddYAMLTests {
  private static let head = "registry: {format: 1, name: Example}\n"

  @Test(arguments: [
    ("", ["missing-field: "]),
    ("# only a comment\n", ["missing-field: "]),
    ("---\n", ["missing-field: "]),
    ("...\n", ["yaml-syntax: ."]),
    ("~", ["wrong-type: ~"]),
    ("registry", ["wrong-type: registry"]),
    ("- registry\n", ["wrong-type: - registry"]),
    ("{}", ["missing-field: "]),
    ("registry:\n", ["empty-entry: registry"]),
    ("registry: 1\n", ["wrong-type: 1"]),
    ("registry: {}\n", ["missing-field: registry", "missing-field: registry"]),
  ])
  func roots(_ yaml: String, _ expected: [String]) {
    #expect(findings(yaml) == expected)
  }

  @Test(arguments: [
    ("services: [a, b]", ["wrong-type: [a, b]"]),
    ("services: {a: [b]}", ["wrong-type: [b]"]),
    ("services: {a: null}", ["empty-entry: a"]),
    (
      "services: {a: Null, b: ~, c: NULL}", ["empty-entry: a", "empty-entry: b", "empty-entry: c"]
    ),
    ("services: {}", []),
    ("services: {a: {}}", ["missing-field: a"]),
    ("services: {a: {label: null}}", ["empty-entry: label"]),
    ("services: {a: {label: 'null'}}", []),
    ("services: {a: {label: nullary}}", []),
    ("services: {? [x] : {label: x}}", ["yaml-feature: [x]"]),
    ("services: {? {x: y} : {label: x}}", ["yaml-feature: {x: y}"]),
    ("? [services]\n: {}", ["yaml-feature: [services]"]),
    ("services: {'': {label: x}}", ["invalid-id: ''"]),
    ("services: {a: {'': x, label: x}}", ["unknown-field: ''"]),
    ("services: {a: {label: our app, on tablets}}", ["empty-entry: on tablets"]),
    ("services: {a: {label: our app, no}}", ["empty-entry: no"]),
    ("services: {'a': {label: x}, \"a\": {label: x}}", ["duplicate-key: \"a\""]),
    ("services: {a: {label: x}, A: {label: x}}", ["duplicate-id: A", "invalid-id: A"]),
    ("services: {a-b: {label: x}, ab: {label: x}}", ["duplicate-id: ab"]),
    ("services: {😀: {label: x}}", ["invalid-id: 😀"]),
    ("services: {a: {label: x, broader: a}}", ["broader-cycle: a"]),
    ("services: {a: {label: x, aliases: a}}", ["alias-clash: a"]),
    ("services: {a: {label: x, aliases: [b, b]}}", ["alias-clash: b"]),
    ("services: {a: {label: x, broader: b, aliases: b}}", ["broader-cycle: b"]),
    (
      "conditions: {unspecified: {label: x, values: {a: {label: x}}}}", ["reserved-id: unspecified"]
    ),
    ("conditions: {a: {label: x}}", ["missing-field: a"]),
    ("conditions: {a: {label: x, values: [b]}}", ["wrong-type: [b]"]),
    ("conditions: {a: {label: x, values: {b: }}}", ["empty-entry: b"]),
    (
      "links: {a: {label: x, url: 'javascript:alert(1)'}}", ["invalid-value: 'javascript:alert(1)'"]
    ),
    ("wording: [x]", ["wrong-type: [x]"]),
    ("wording: {a: {en: }}", ["empty-entry: en"]),
    ("organization: {name: X, data-protection-officer: []}", ["wrong-type: []"]),
  ])
  func entries(_ yaml: String, _ expected: [String]) {
    #expect(findings(Self.head + yaml + "\n") == expected)
  }

  private static let vocabulary = """
    data-categories: {mail: {label: mail}}
    sources: {you: {kind: data-subject}}
    conditions: {consent: {label: consent, values: {given: {label: if you agree}}}}

    """

  @Test(arguments: [
    ("data: mail, from: you", []),
    ("data: 'mail', from: \"you\"", []),
    ("data: [mail, mail], from: you", []),
    ("data: [[mail]], from: you", ["wrong-type: [mail]"]),
    ("data: {mail: true}, from: you", ["wrong-type: {mail: true}"]),
    ("data: {unspecified: [mail]}, from: you", ["wrong-type: [mail]"]),
    ("data: {unspecified: }, from: you", ["empty-entry: unspecified"]),
    ("data: {unspecified: all}, from: you", ["invalid-value: all"]),
    (
      "data: {unspecified: mail, more: mail}, from: you",
      ["wrong-type: {unspecified: mail, more: mail}"]
    ),
    ("data: [], from: you", ["invalid-value: []"]),
    ("data: [mail, ], from: you", []),
    ("data: [mail, ~], from: you", ["empty-entry: ~"]),
    ("data: none, from: you", ["invalid-value: none"]),
    ("data: MAIL, from: you", ["unknown-reference: MAIL"]),
    ("data: all, from: unspecified", []),
    ("data: mail, from: you, where: given", ["wrong-type: given"]),
    ("data: mail, from: you, where: {}", ["wrong-type: {}"]),
    ("data: mail, from: you, where: []", ["invalid-value: []"]),
    (
      "data: mail, from: you, where: [{consent: given}, {consent: [given, all]}]",
      ["invalid-value: all"]
    ),
    ("data: mail, from: you, where: {consent: given, consent: given}", ["duplicate-key: consent"]),
    ("data: mail, from: you, where: {nothing: given}", ["unknown-reference: nothing"]),
    ("data: mail, from: you, where: {all: given}", ["invalid-value: all"]),
    ("data: mail, from: you, identifiability: identifed", ["invalid-value: identifed"]),
    (
      "data: mail, from: you, identifiability: {unspecified: mail}",
      ["wrong-type: {unspecified: mail}"]
    ),
    ("data: mail, from: you, since: 2026-02-29", ["invalid-value: 2026-02-29"]),
    ("data: mail, from: you, since: 2026-2-1", ["invalid-value: 2026-2-1"]),
    ("data: mail, from: you, since: 2026-01-01T00:00:00Z", ["invalid-value: 2026-01-01T00:00:00Z"]),
    ("data: mail, from: you, until: 0000-01-01", ["invalid-value: 0000-01-01"]),
    ("data: mail, from: you, retention: 0.5 years", ["invalid-value: 0.5 years"]),
    ("data: mail, from: you, retention: PT", ["invalid-value: PT"]),
    ("data: mail, from: you, retention: P1D1Y", ["invalid-value: P1D1Y"]),
    ("data: mail, from: you, retention: 9999999 years", ["invalid-value: 9999999 years"]),
    (
      "data: mail, from: you, retention: [{keep: 1 day, then: gone}, 2 days]",
      ["wrong-type: 2 days"]
    ),
    ("data: mail, from: you, legal-basis: {CH: consent, CH: contract}", ["duplicate-key: CH"]),
    ("data: mail, from: you, legal-basis: [consent, [contract]]", ["wrong-type: [contract]"]),
    ("data: mail, from: you, possible: True", ["invalid-value: True"]),
    ("data: mail, from: you, except: none", ["wrong-type: none"]),
    ("data: mail, from: you, except: {data: unspecified}", ["invalid-value: unspecified"]),
    ("data: mail, from: you, except: {except: {data: unspecified}}", []),
  ])
  func slots(_ fields: String, _ expected: [String]) {
    let yaml = Self.head + Self.vocabulary + "collection: {a: {\(fields)}}\n"
    #expect(findings(yaml) == expected)
  }

  @Test func textStaysText() throws {
    let loaded = load(
      """
      registry: {format: 1, name: 0x10, version: 1.10}
      organization: {name: yes, country: NO}
      """)
    #expect(loaded.diagnostics == [])
    #expect(loaded.registry.settings.name == "0x10")
    #expect(loaded.registry.settings.version == "1.10")
    #expect(loaded.registry.organization?.name == "yes")
    #expect(loaded.registry.organization?.country?.value.code == "NO")
  }

  @Test func manySectionsAndEntries() {
    let unknown = (0..<1_000).map { "zzzzzzzz\($0): {}\n" }.joined()
    #expect(findings(Self.head + unknown).count == 1_000)
    let chain = (0..<20_000).map { "  t\($0): {label: x, broader: t\($0 + 1)}\n" }.joined()
    #expect(findings(Self.head + "purposes:\n" + chain) == ["unknown-reference: t20000"])
    let loop = (0..<20_000).map { "  t\($0): {label: x, broader: t\(($0 + 1) % 20_000)}\n" }
    #expect(findings(Self.head + "purposes:\n" + loop.joined()).count == 1)
  }

  @Test func deepExceptions() {
    let depth = 200
    let nested = String(repeating: "{except: ", count: depth) + String(repeating: "}", count: depth)
    let statement = "collection: {a: {data: mail, from: you, except: \(nested)}}\n"
    #expect(findings(Self.head + Self.vocabulary + statement).count == 1)
  }
}

import Diagnostics
import Registry
import Statement
import Testing

@testable import Changes

/// A registry from its text, which must be sound.
func loaded(_ text: String) throws -> LoadedRegistry {
  let loaded = Registry.load([SourceFile(path: "Registry/all.yaml", bytes: Array(text.utf8))])
  let errors = loaded.diagnostics.filter { $0.severity == .error }
  try #require(errors.isEmpty, "\(errors.map(\.message)) in \(text)")
  return loaded
}

/// The vocabularies that the tests use, with some statements.
func registryText(_ statements: String) -> String {
  """
  registry: {format: 1, name: Test}
  organization: {name: Test}
  services:
    shop: {label: our shop}
    app: {label: our app}
  data-subjects:
    children: {label: children}
  data-categories:
    personal-data: {label: personal data}
    email: {label: e-mail, broader: personal-data}
    orders: {label: orders, broader: personal-data}
    scores: {label: scores}
  sources:
    you: {kind: data-subject}
    guesses: {label: guesses, kind: inferred, derived-from: orders}
  methods:
    forms: {label: forms, kind: form}
  purposes:
    support: {label: help you}
    marketing: {label: tell you news}
  obligations:
    secrecy: {label: keep it secret}
  recipients:
    vendors: {label: vendors, kind: vendor}
    hosts: {label: hosts, kind: vendor}
    acme: {name: Acme, aliases: acme-inc, broader: vendors, countries: DE, obligations: secrecy}
    both: {name: Both, broader: [vendors, hosts]}
    depot: {name: Depot, kind: vendor}
  conditions:
    consent:
      label: consent
      values:
        given: {label: if you agree}
        refused: {label: if you refuse}
  links:
    page: {label: page, url: "https://example.org"}
  \(statements)
  """
}

func whatIf(_ statements: String, without names: String...) throws -> WhatIf {
  let day = try #require(CalendarDate("2026-01-15"))
  return try WhatIf(loaded(registryText(statements)), without: names, on: day, Generation())
}

extension WhatIf {
  /// What goes with what is named.
  var carried: [String] { gone.filter { $0.reason != .named }.map(\.place.reference.id) }
}

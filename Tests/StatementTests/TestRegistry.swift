import Diagnostics
import Foundation
import Registry
import Testing

@testable import Statement

/// A registry from YAML text; fails the test when it is not sound.
func registry(_ yaml: String) throws -> Registry {
  let loaded = Registry.load([SourceFile(path: "test.yaml", bytes: Array(yaml.utf8))])
  #expect(loaded.diagnostics.map(\.message) == [])
  try #require(loaded.isSound)
  return loaded.registry
}

/// The Markdown of a registry's first document.
func markdown(_ yaml: String, on day: CalendarDate? = nil) throws -> String {
  let files = try Generation(formats: [.markdown], on: day).files(of: registry(yaml))
  return try #require(files.first).contents
}

/// A registry with the vocabularies that the tests use, and some statements.
func registryText(_ statements: String, generate: String = "collection") -> String {
  """
  registry: {format: 1, name: Test}
  organization: {name: Test}
  services:
    website: {label: our website}
    app: {label: our app}
  data-subjects:
    children: {label: children}
  data-categories:
    personal-data: {label: your personal data}
    email: {label: your e-mail address, broader: personal-data}
    age: {label: your age, broader: personal-data}
    place: {label: your place, broader: personal-data, examples: [city, country]}
    health: {label: your health and fitness, broader: personal-data}
    diet: {label: your diet, broader: personal-data}
  sources:
    you: {kind: data-subject}
    brokers: {label: data brokers, kind: third-party}
  methods:
    forms: {label: web forms, kind: form}
  purposes:
    answer: {label: answer your questions}
    advertise: {label: advertise}
  recipients:
    helpers: {label: our helpers, kind: vendor}
    acme: {name: Acme, legal-name: Acme GmbH, broader: helpers, countries: [DE, CH]}
    host: {name: Host, kind: vendor, role: processor, countries: US, activity: keeps our servers,
      safeguards: {CH: dpf}}
    police: {label: the police, kind: authority}
  obligations:
    secrecy: {label: keep the data secret}
  conditions:
    consent:
      label: consent
      values:
        given: {label: if you agree}
        refused: {label: if you do not agree}
    place:
      label: place
      values:
        abroad: {label: while you are abroad}
  \(statements)
  documents:
    statement:
      title: Statement
      sections:
        - {generate: [\(generate)], heading: Section}
  """
}

/// The lines of a document's section, without heading and tables.
func section(_ statements: String, generate: String = "collection", on day: CalendarDate? = nil)
  throws -> String
{
  let text = try markdown(registryText(statements, generate: generate), on: day)
  let body = text.components(separatedBy: "## Section\n\n").last ?? ""
  let withoutTables = body.components(separatedBy: "\n\n## What we collect, at a glance")[0]
    .components(separatedBy: "\n\n## Who receives what, at a glance")[0]
  return withoutTables.trimmingCharacters(in: .newlines)
}

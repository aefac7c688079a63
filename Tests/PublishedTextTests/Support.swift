import Diagnostics
import Foundation
import Registry
import Statement
import Testing

@testable import PublishedText

/// A registry from YAML text; fails the test when it is not sound.
func registry(_ yaml: String) throws -> Registry {
  let loaded = Registry.load([SourceFile(path: "Registry/all.yaml", bytes: Array(yaml.utf8))])
  try #require(loaded.isSound, "\(loaded.diagnostics.map(\.message))")
  return loaded.registry
}

/// The registry that this repository maintains.
func maintainedRegistry() throws -> Registry {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let path = root.appending(path: "Registry").path(percentEncoded: false)
  let loaded = Registry.load(try RegistryFolder(path: path).read())
  try #require(loaded.isSound)
  return loaded.registry
}

/// What a page in a format holds, as a reader of this package sees it.
func page(_ text: String, _ format: PageFormat) throws -> PageText {
  try format.read(SourceFile(path: "page", bytes: Array(text.utf8)))
}

func compare(
  _ text: String, named name: String = "page.txt", with registry: Registry
) throws -> TextComparison {
  let file = SourceFile(path: name, bytes: Array(text.utf8))
  return try PublishedPage(file, of: registry).comparison
}

let shop = """
  registry: {format: 1, name: Example, locales: [en, de]}
  organization: {name: Example, legal-name: Example AG, country: CH}
  data-categories:
    contact-details:
      label: {en: your contact details, de: Ihre Kontaktangaben}
      examples: [{en: name, de: den Namen}, {en: postal address, de: die Postadresse}]
    orders: {label: {en: your orders, de: Ihre Bestellungen}}
    health-data: {label: {en: data about your health, de: Daten zu Ihrer Gesundheit}}
  sources:
    you: {label: {en: you, de: {is: Sie, from: von Ihnen}}, kind: data-subject}
  methods:
    web-forms: {label: {en: web forms, de: {is: Webformulare, by: über Webformulare}}, kind: form}
  purposes:
    answer-questions: {label: {en: answer your questions, de: Ihre Fragen zu beantworten}}
    deliver: {label: {en: deliver what you order, de: Ihnen Bestelltes zu liefern}}
  recipients:
    acme-desk: {name: Acme Desk, kind: vendor, legal-name: Acme Desk GmbH, countries: DE}
    couriers: {label: {en: couriers, de: {is: Kurierdienste, plural: true}}, kind: vendor}
  collection:
    contact-form:
      when: {en: when you write to us, de: wenn Sie uns schreiben}
      data: contact-details
      from: you
      via: web-forms
      purposes: answer-questions
      retention: 2 years
    shop:
      data: [orders, contact-details, unspecified]
      from: you
      purposes: deliver
  sharing:
    helpdesk:
      data: contact-details
      with: acme-desk
      purposes: answer-questions
      onward: none
    delivery:
      possible: true
      data: [orders, contact-details]
      with: couriers
      purposes: deliver
  never:
    no-health-data: {action: collect, data: health-data}
  documents:
    privacy-statement:
      title: {en: Privacy statement, de: Datenschutzerklärung}
      sections:
        - heading: {en: What we collect, de: Was wir erheben}
          generate: collection
        - heading: {en: Who receives it, de: Wer es erhält}
          generate: sharing
        - heading: {en: What we do not do, de: Was wir nicht tun}
          generate: never
  """

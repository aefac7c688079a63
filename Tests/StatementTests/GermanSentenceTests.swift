import Testing

@testable import Statement

/// Case, verb position and negation in German.
@Suite struct GermanSentenceTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let statement: String
    let text: String
    var testDescription: String { text }
  }

  static let cases = [
    Case(
      statement: "collection: {s: {data: email, from: you, via: forms, purposes: answer}}",
      text: """
        Wir erheben Ihre E-Mail-Adresse von Ihnen mit Formularen, um Ihre Fragen zu beantworten.
        """),
    Case(
      statement: "collection: {s: {when: wenn Sie uns schreiben, data: email, from: press}}",
      text: "Wenn Sie uns schreiben, erheben wir Ihre E-Mail-Adresse aus der Presse."),
    Case(
      statement: """
        collection: {s: {possible: true, when: wenn Sie uns schreiben, data: email, from: brokers}}
        """,
      text: "Wenn Sie uns schreiben, können wir Ihre E-Mail-Adresse über Datenhändler erheben."),
    Case(
      statement: "collection: {s: {data: email, from: you, except: [{where: {consent: refused}}]}}",
      text: """
        Wir erheben Ihre E-Mail-Adresse von Ihnen, jedoch nicht, wenn Sie nicht zustimmen.
        """),
    Case(
      statement: """
        collection: {s: {data: email, from: you, except: [{data: email, when: wenn Sie anrufen}, \
        {when: wenn Sie schreiben}]}}
        """,
      text: """
        Wir erheben Ihre E-Mail-Adresse von Ihnen, jedoch nicht Ihre E-Mail-Adresse, wenn Sie \
        anrufen oder wenn Sie schreiben.
        """),
    Case(
      statement: "sharing: {s: {data: email, with: host, purposes: answer}}",
      text: """
        Wir geben Ihre E-Mail-Adresse an Host (Vereinigte Staaten) weiter, um Ihre Fragen zu \
        beantworten.
        """),
    Case(
      statement: "sharing: {s: {flow: accessed, data: email, with: host, purposes: answer}}",
      text: """
        Wir lassen Host (Vereinigte Staaten) Ihre E-Mail-Adresse einsehen, um Ihre Fragen zu \
        beantworten.
        """),
    Case(
      statement: "never: {s: {action: share, data: email, with: host}}",
      text: "Wir geben Ihre E-Mail-Adresse nicht an Host (Vereinigte Staaten) weiter."),
    Case(
      statement: "never: {s: {action: share, data: email, with: all}}",
      text: "Wir geben Ihre E-Mail-Adresse an niemanden weiter."),
    Case(
      statement: "never: {s: {action: sell, data: all, with: host, precedence: yields}}",
      text: """
        Sofern diese Erklärung nichts anderes sagt, verkaufen wir keine Daten an Host (Vereinigte \
        Staaten).
        """),
    Case(
      statement: "never: {s: {action: access, data: email, precedence: prevails}}",
      text: """
        Auch wenn diese Erklärung sonst etwas anderes sagt, sehen wir Ihre E-Mail-Adresse nicht ein.
        """),
    Case(
      statement: "never: {s: {action: use, operation: train, data: email}}",
      text: """
        Es kommt nicht vor, dass wir Ihre E-Mail-Adresse zum Training von Software nutzen.
        """),
  ]

  @Test(arguments: cases)
  func says(_ example: Case) throws {
    let text = try markdown(yaml(example.statement))
    #expect(text.contains("- \(example.text)\n"), "\(text)")
  }

  @Test func countriesHaveTheirArticles() throws {
    let text = try markdown(yaml("collection: {s: {data: email, from: you, countries: [CH, DE]}}"))
    #expect(text.contains("Wir bewahren diese Daten in der Schweiz und in Deutschland auf."))
  }

  @Test func friendsAreAddressedAsFriends() throws {
    let text = try markdown(
      yaml("collection: {s: {data: email, from: you, provision: optional}}")
        .replacing("name: Test, ", with: "name: Test, address: {de: informal}, "))
    #expect(text.contains("- Wir erheben Ihre E-Mail-Adresse von dir.\n"))
    #expect(text.contains("Du musst uns diese Daten nicht geben."))
  }

  private func yaml(_ statement: String) -> String {
    """
    registry: {format: 1, name: Test, default-locale: de, locales: [de]}
    organization: {name: Test}
    data-categories: {email: {label: Ihre E-Mail-Adresse}}
    sources:
      you: {kind: data-subject}
      brokers: {label: Datenhändler, kind: third-party}
      press: {kind: public, label: {de: {is: die Presse, from: aus der Presse}}}
    methods: {forms: {kind: form, label: {de: {is: Formulare, by: mit Formularen}}}}
    purposes: {answer: {label: Ihre Fragen zu beantworten}}
    recipients: {host: {name: Host, kind: vendor, countries: US}}
    conditions: {consent: {label: Zustimmung, values: {refused: {label: wenn Sie nicht zustimmen}}}}
    \(statement)
    documents:
      statement:
        title: Erklärung
        sections: [{generate: [collection, sharing, never], heading: Abschnitt}]
    """
  }
}

import Registry
import Testing

@testable import Statement

/// What a statement says, sentence by sentence.
@Suite struct SentenceTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let part: String
    let yaml: String
    let text: String
    var testDescription: String { name }

    init(_ name: String, _ part: String, _ yaml: String, says text: String) {
      self.name = name
      self.part = part
      self.yaml = yaml
      self.text = text
    }
  }

  static let collections = [
    Case(
      "when, data, source, method, purpose", "collection",
      "{when: when you write to us, data: email, from: you, via: forms, purposes: answer}",
      says: """
        - When you write to us, we collect your e-mail address from you through web forms to answer \
        your questions.
        """),
    Case(
      "a condition comes first", "collection", "{data: email, from: you, where: {consent: given}}",
      says: "- If you agree, we collect your e-mail address from you."),
    Case(
      "a condition after an occasion", "collection",
      "{when: when you call, data: email, from: you, where: {consent: given}}",
      says: "- When you call, we collect your e-mail address from you if you agree."),
    Case(
      "facets hold together, alternatives and values do not", "collection",
      """
      {data: email, from: you, where: [{consent: [given, refused], place: abroad}, {consent: given}]}
      """,
      says: """
        - If you agree or if you do not agree and while you are abroad or if you agree, we collect \
        your e-mail address from you.
        """),
    Case(
      "possible without a trigger admits the gap", "collection",
      "{possible: true, data: email, from: brokers}",
      says: """
        - We can collect your e-mail address from data brokers.
          This statement does not say when.
        """),
    Case(
      "gaps end in one neutral sentence", "collection",
      "{data: [email, {unspecified: personal-data}], from: unspecified, via: [forms, unspecified]}",
      says: """
        - We collect your e-mail address and a further part of your personal data through web forms \
        and further means.
          This statement does not say which further data this is, where the data comes from, or \
        which further means these are.
        """),
    Case(
      "a long list becomes a list", "collection",
      "{data: [email, age, place, health, diet], from: you, retention: 2 years}",
      says: """
        - We collect the following from you:
          - your e-mail address
          - your age
          - your place
          - your health and fitness
          - your diet

          By your place we mean city and country.
          We keep this data for 2 years.
        """),
    Case(
      "an exception stands in the sentence", "collection",
      "{data: email, from: you, except: [{where: {consent: refused}, except: [{data: age}]}]}",
      says: """
        - We collect your e-mail address from you, but not if you do not agree (except your age).
        """),
    Case(
      "identifiability is an adverbial", "collection",
      "{data: place, from: you, identifiability: aggregated}",
      says: """
        - We collect your place in aggregated form from you.
          By your place we mean city and country.
        """),
    Case(
      "people and services lead in", "collection",
      "{data: email, from: you, subjects: children, services: [website, app]}",
      says: """
        If you are among children and use our website and our app:

        - We collect your e-mail address from you.
        """),
    Case(
      "law and storage follow", "collection",
      """
      {data: email, from: you, storage: transient, provision: optional, legal-basis: {EU: consent},
       countries: EEA, safeguards: {CH: [adequacy]}}
      """,
      says: """
        - We collect your e-mail address from you.
          We handle this data in passing and do not store it.
          You do not have to give us this data.
          Under EU law, the legal basis is your consent.
          We keep this data in the European Economic Area.
          Under Swiss law, the disclosure abroad rests on recognition of the destination’s law as \
        adequate.
        """),
  ]

  static let sharings = [
    Case(
      "a recipient with its registered name and countries", "sharing",
      """
      {data: email, with: acme, purposes: answer, onward: none, obligations: secrecy, only: with}
      """,
      says: """
        ### Companies that work for us

        - We give your e-mail address to Acme (Acme GmbH, Germany, Switzerland) to answer your \
        questions.
          Each recipient must keep the data secret.
          The recipient does not pass this data on.
          Nobody else receives this data.
        """),
    Case(
      "direct collection", "sharing",
      "{flow: collected-directly, data: email, with: acme, purposes: advertise, via: forms}",
      says: """
        ### Companies that work for us

        - We let Acme (Acme GmbH, Germany, Switzerland) collect your e-mail address directly through \
        web forms to advertise.
        """),
    Case(
      "onward transfer", "sharing",
      """
      {data: email, with: helpers, purposes: answer, onward: [{with: police, purposes: answer}],
       in-law: {US-CA: share}, sale: true}
      """,
      says: """
        ### Companies that work for us

        - We give your e-mail address to our helpers to answer your questions.
          The recipient passes this data on to the police to answer your questions.
          We receive something of value for this data.
          Under California law, this is sharing of data for advertising.
        """),
    Case(
      "recipients that differ are told apart", "sharing",
      "{data: email, with: [acme, host], purposes: answer}",
      says: """
        ### Companies that work for us

        - We give your e-mail address to Acme (Acme GmbH, Germany, Switzerland) and Host (United \
        States) to answer your questions.
          What Host does: keeps our servers.
          As our processor, on our instructions: Host.
          Under Swiss law, the disclosure abroad to Host rests on the Data Privacy Framework list.
        """),
    Case(
      "nobody is named", "sharing", "{data: email, with: unspecified, purposes: unspecified}",
      says: """
        ### Recipients that are not named

        - We give your e-mail address to recipients.
          This statement does not say which recipients these are or for what purpose.
        """),
  ]

  static let promises = [
    Case(
      "a promise joins by or", "never",
      "{action: share, data: [email, age], with: [acme, police], purposes: advertise}",
      says: """
        - We do not give your e-mail address or your age to Acme (Acme GmbH, Germany, Switzerland) \
        or the police to advertise.
        """),
    Case(
      "an exception limits a promise", "never",
      "{action: use, data: all, purposes: all, except: [{where: {consent: given}}]}",
      says: "- We do not use any data for any purpose, except if you agree."),
    Case(
      "a promise that yields", "never",
      "{action: sell, data: all, with: all, precedence: yields, in-law: US-CA}",
      says: """
        - Unless this statement says otherwise, we do not sell any data to anybody, in the sense of \
        California law.
        """),
    Case(
      "an operation", "never", "{action: use, operation: train, data: all}",
      says: "- We do not train software with any data."),
  ]

  @Test(arguments: collections + sharings + promises)
  func says(_ example: Case) throws {
    let statements = "\(example.part):\n  entry: \(onOneLine(example.yaml))"
    let text = try section(statements, generate: example.part)
    #expect(text == example.text)
  }

  private func onOneLine(_ yaml: String) -> String {
    yaml.split(separator: "\n").joined(separator: " ")
  }

  @Test func guardrailsAreNotPrinted() throws {
    let text = try section(
      """
      never:
        secret: {action: collect, data: health, publish: false}
        open: {action: collect, data: diet}
      """, generate: "never")
    #expect(text == "- We do not collect your diet.")
  }

  @Test func whatDoesNotHoldOnTheDayIsLeftUnsaid() throws {
    let statements = """
      collection:
        old: {data: email, from: you, until: 2026-01-01}
        new: {data: age, from: you, since: 2026-01-01}
      """
    let day = CalendarDate("2025-12-31")
    #expect(
      try section(statements, on: day)
        == """
        - We collect your e-mail address from you.
          This applies until the day before January 1, 2026.
        """)
    #expect(
      try section(statements, on: CalendarDate("2026-01-01"))
        == """
        - We collect your age from you.
          This applies from January 1, 2026.
        """)
  }

  @Test func aPrevailingPromiseIsPointedTo() throws {
    let text = try markdown(
      registryText(
        """
        collection:
          contact: {data: email, from: you}
        never:
          children: {action: collect, data: all, subjects: children, precedence: prevails}
        """, generate: "collection, never"))
    #expect(text.contains("The promises under [Section](#section) limit what this section says."))
  }
}

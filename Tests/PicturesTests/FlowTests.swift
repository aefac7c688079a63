import Pictures
import Queries
import Registry
import Testing

/// What a picture shows is what the policies of a registry affirm.
@Suite struct FlowTests {
  static let terms = """
    registry: {format: 1, name: Example, locales: [en, de]}
    data-categories:
      personal: {label: personal data}
      contact: {label: contact data, broader: personal}
      email: {label: your e-mail address, broader: contact}
      phone: {label: your phone number, broader: contact}
      logs: {label: web logs, broader: personal}
    sources:
      you: {label: you, kind: data-subject}
      device: {label: your device, kind: device}
    purposes:
      help: {label: help you}
      advertise: {label: advertise}
    recipients:
      vendors: {label: our vendors, kind: vendor}
      desk: {label: Desk, broader: vendors, countries: DE}
      mailer: {label: Mailer, broader: vendors, countries: US}
      broker: {label: Broker, kind: third-party, countries: US}
    conditions:
      consent: {label: consent, values: {given: {label: if you agree}}}

    """

  static func registry(_ statements: String) -> String { terms + statements }

  @Test func sourcesDataAndRecipientsAreJoined() throws {
    let picture = try picture(
      Self.registry(
        """
        collection:
          form: {data: contact, from: you, purposes: help}
        sharing:
          desk: {data: contact, with: desk, purposes: help}
        """))
    #expect(picture.arrows == ["data-contact > recipient-desk", "source-you > data-contact"])
    #expect(picture.groups.map(\.id) == ["source", "data", "recipient-vendors"])
    let line = try #require(picture.line("data-contact", "recipient-desk"))
    #expect(line.notes.purposes == ["Help you"])
    #expect(line.notes.statements == ["sharing.desk"])
    #expect(!line.notes.isUncertain)
  }

  @Test func whatAPrevailingPromiseRemovesIsNotDrawn() throws {
    let picture = try picture(
      Self.registry(
        """
        sharing:
          every: {data: contact, with: [desk, broker], purposes: help}
          logs: {data: logs, with: broker, purposes: help}
        never:
          no-email: {action: share, data: email, with: broker, precedence: prevails}
          no-logs: {action: share, data: logs, with: desk}
        """))
    #expect(
      picture.arrows == [
        "data--other--contact > recipient-broker", "data-contact > recipient-desk",
        "data-logs > recipient-broker", "data-phone > recipient-broker",
      ])
    #expect(picture.box("data-phone")?.wholes == ["Contact data"])
  }

  @Test func exceptionsAreNotDrawn() throws {
    let picture = try picture(
      Self.registry(
        """
        sharing:
          every: {data: [email, logs], with: desk, purposes: help, except: [{data: logs}]}
        """))
    #expect(picture.arrows == ["data-email > recipient-desk"])
  }

  @Test func guardrailsTakeNothingAway() throws {
    let picture = try picture(
      Self.registry(
        """
        sharing:
          every: {data: contact, with: broker, purposes: help}
        never:
          inner: {action: share, data: email, with: broker, precedence: prevails, publish: false}
        """))
    #expect(picture.arrows == ["data-contact > recipient-broker"])
  }

  @Test func aContradictionIsMarked() throws {
    let picture = try picture(
      Self.registry(
        """
        sharing:
          mail: {data: email, with: desk, purposes: help}
          log: {data: logs, with: desk, purposes: help}
        never:
          no-mail: {action: share, data: email, with: desk}
        """))
    #expect(picture.line("data-email", "recipient-desk")?.notes.isContradicted == true)
    #expect(picture.line("data-logs", "recipient-desk")?.notes.isContradicted == false)
  }

  @Test func gapsAreBoxesOfTheirOwn() throws {
    let picture = try picture(
      Self.registry(
        """
        collection:
          form: {data: contact, from: unspecified, purposes: help}
        sharing:
          some: {data: {unspecified: personal}, with: {unspecified: vendors}, purposes: help}
        """))
    #expect(
      picture.boxes.filter(\.isGap).map(\.id.text) == [
        "source--unspecified", "data--unspecified--personal", "recipient--unspecified--vendors",
      ])
    #expect(picture.groups.map(\.id).contains("recipient-vendors"))
  }

  @Test func collectedKindsStandBehindWhatIsDisclosed() throws {
    let picture = try picture(
      Self.registry(
        """
        collection:
          form: {data: [email, phone], from: you, purposes: help}
          visit: {data: logs, from: device, purposes: help}
        sharing:
          desk: {data: contact, with: desk, purposes: help}
        """))
    #expect(
      picture.arrows == [
        "data-contact > recipient-desk", "source-device > data-logs", "source-you > data-contact",
      ])
    #expect(picture.box("data-contact")?.parts == ["E-mail address", "Phone number"])
  }

  @Test func parallelLinesAreOne() throws {
    let picture = try picture(
      Self.registry(
        """
        sharing:
          one: {data: email, with: desk, purposes: help, where: {consent: given}}
          two: {possible: true, data: email, with: desk, purposes: advertise}
          three: {data: phone, with: desk, purposes: help}
        """))
    #expect(picture.lines.count == 2)
    let line = try #require(picture.line("data-email", "recipient-desk"))
    #expect(line.notes.purposes == ["Advertise", "Help you"])
    #expect(line.notes.statements == ["sharing.one", "sharing.two"])
    #expect(line.notes.circumstances == ["If you agree"])
    #expect(line.notes.isUncertain)
  }

  @Test func linesThatWouldCrossMeet() throws {
    let picture = try picture(
      Self.registry(
        """
        sharing:
          every: {data: [email, phone, logs], with: [desk, mailer, broker], purposes: help}
        """))
    #expect(picture.meetings.map(\.id.text) == ["lines--sharing--every"])
    #expect(picture.lines.count == 6)
    #expect(picture.lines.count(where: \.isArrow) == 3)
  }

  @Test func onwardRecipientsStandBehindTheFirst() throws {
    let text = Self.registry(
      """
      sharing:
        every: {data: contact, with: desk, purposes: help, onward: [{with: mailer, data: email}]}
        more:
          data: email
          with: mailer
          purposes: help
          onward: [{with: broker}]
      """)
    let whole = try picture(text)
    #expect(whole.line("recipient-desk", "recipient-mailer")?.leg == .onward)
    #expect(
      whole.line("recipient-desk", "recipient-mailer")?.notes.data == ["E-mail address"])
    // Who is asked about is shown with those before and behind it.
    let broker = try picture(text) { $0.with = ["broker"] }
    #expect(
      broker.arrows == [
        "data-contact > recipient-desk", "data-email > recipient-mailer",
        "recipient-desk > recipient-mailer", "recipient-mailer > recipient-broker",
      ])
    let phone = try picture(text) { $0.data = ["phone"] }
    #expect(phone.arrows == ["data-phone > recipient-desk"])
  }

  static let filtered = registry(
    """
    collection:
      form: {data: contact, from: you, purposes: help}
      visit: {data: logs, from: device, purposes: help}
    sharing:
      desk: {data: contact, with: desk, purposes: help}
      broker: {data: logs, with: broker, purposes: advertise, where: {consent: given}}
      past: {data: logs, with: desk, purposes: help, until: 2025-01-01}
    """)

  @Test func theFlagsOfQuestionsLimitIt() throws {
    let desk = ["data-contact > recipient-desk", "source-you > data-contact"]
    let broker = ["data-logs > recipient-broker", "source-device > data-logs"]
    let all = try picture(Self.filtered)
    #expect(all.arrows == (desk + broker).sorted())
    #expect(all.limits.isEmpty)
    #expect(try picture(Self.filtered) { $0.purposes = ["help"] }.arrows == desk)
    #expect(try picture(Self.filtered) { $0.with = ["kind:third-party"] }.arrows == broker)
    #expect(try picture(Self.filtered) { $0.country = "EU" }.arrows == desk)
    #expect(try picture(Self.filtered) { $0.data = ["logs"] }.arrows == broker)
    let narrowed = try picture(Self.filtered) {
      $0.purposes = ["advertise"]
      $0.conditions = ["consent=given"]
    }
    #expect(narrowed.arrows == broker)
    #expect(narrowed.limits == ["Advertise", "If you agree"])
    #expect(narrowed.line("data-logs", "recipient-broker")?.notes.isUncertain == false)
    let silent = try picture(Self.filtered) { $0.identifiability = ["anonymous"] }
    #expect(silent.isEmpty)
  }

  @Test func silenceIsListed() throws {
    let text =
      Self.filtered.replacing(
        "recipients:", with: "methods: {web: {label: forms, kind: form}}\nrecipients:")
    let limited = try picture(text) { $0.methods = ["web"] }
    #expect(limited.isEmpty)
    #expect(
      limited.silent == [
        "collection.form", "collection.visit", "sharing.broker", "sharing.desk",
      ])
    #expect(try picture(text).silent.isEmpty)
  }

  @Test func theDayCounts() throws {
    let past = try picture(Self.filtered) {
      $0.day = try #require(CalendarDate(year: 2024, month: 1, day: 1))
    }
    #expect(past.line("data-logs", "recipient-desk") != nil)
    #expect(try picture(Self.filtered).line("data-logs", "recipient-desk") == nil)
  }

  @Test func itSpeaksTheLanguagesOfTheRegistry() throws {
    let german = try picture(Self.filtered, locale: .german)
    #expect(german.groups.map(\.heading).prefix(2) == ["Woher", "Daten"])
    #expect(throws: (any Error).self) {
      try picture(Self.filtered, locale: LocaleTag("fr"))
    }
  }

  @Test func orderOfDeclarationsChangesNothing() throws {
    let blocks = Self.filtered.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(blocks.firstIndex(of: "sharing:"))
    let head = blocks[..<start]
    let turned = head + ["sharing:"] + blocks[(start + 1)...].filter { !$0.isEmpty }.reversed()
    let other = turned.joined(separator: "\n")
    for renderer in [DOTRenderer(), MermaidRenderer()] as [any PictureRenderer] {
      #expect(
        renderer.render(try picture(Self.filtered)) == renderer.render(try picture(other)))
    }
  }
}

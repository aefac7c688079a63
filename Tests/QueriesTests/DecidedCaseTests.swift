import FlowAlgebra
import Queries
import Registry
import Testing

/// What SEMANTICS sections 5 and 10 decide, case by case, on one small vocabulary.
struct DecidedCaseTests {
  private func decided(_ statements: String) throws -> FlowModel {
    try model(
      """
      registry: {format: 1, name: Test}
      services:
        app: {label: the app}
        elsewhere: {label: elsewhere, not-covered: true}
      data-categories:
        contact: {label: contact data}
        email: {label: e-mail, broader: contact}
        phone: {label: phone, broader: contact}
        support: {label: support data, abstract: true}
        logs: {label: logs, broader: support}
        notes: {label: notes, broader: support}
        score: {label: score}
      data-subjects:
        children: {label: children, minors: true}
      sources:
        you: {label: you, kind: data-subject}
        scoring: {label: scoring, kind: inferred, derived-from: [email]}
      methods:
        cookies: {label: cookies}
        forms: {label: forms}
      purposes:
        help: {label: help you}
        ads: {label: advertise}
      recipients:
        vendors: {label: vendors, kind: vendor}
        desk: {name: Desk, broader: vendors, countries: DE}
        mailer: {name: Mailer, broader: vendors, countries: US}
        police: {label: the police, kind: authority}
      conditions:
        consent: {label: consent, values: {given: {label: if you agree}, refused: {label: if not}}}

      """ + statements)
  }

  private func answer(
    _ recipient: String, _ data: String, _ statements: String,
    _ change: (inout QuestionRequest) -> Void = { _ in }
  ) throws -> FlowAlgebra.Word {
    try decided(statements).does(recipient, receive: data, change).answer
  }

  @Test func aGroupIsAHitOfItsOwnWithItsMembers() throws {
    let result = try decided("sharing: {s: {data: email, with: vendors, purposes: help}}")
      .whoReceives("email")
    #expect(result.recipients == ["desk", "mailer", "vendors"])
    #expect(result.hit("vendors")?.members == ["desk", "mailer"])
    #expect(result.hit("vendors")?.coverage == [.exact])
    #expect(result.hit("desk")?.coverage == [.widerRecipient])
  }

  @Test func anExceptedMemberIsNoMember() throws {
    let model = try decided(
      "sharing: {s: {data: email, with: vendors, purposes: help, except: [{with: desk}]}}")
    let group = try #require(try model.whoReceives("email").hit("vendors"))
    #expect(group.members == ["mailer"])
    #expect(group.exceptions.map(\.removes["with"]?.first?.name) == [.term("desk")])
    let result = try model.does("desk", receive: "email")
    #expect(result.answer == .notDisclosed)
    #expect(result.nearest.map(\.slot) == [.except])
  }

  @Test func oneWordForManyPoints() throws {
    let never = "never: {n: {action: share, data: email, with: desk}}"
    #expect(try answer("desk", "email", never) == .no)
    // Of contact data only the e-mail is ruled out.
    #expect(try answer("desk", "contact", never) == .notDisclosed)
    #expect(try answer("vendors", "email", never) == .notDisclosed)
    let both = "sharing: {s: {data: [phone, email], with: desk, purposes: help}}\n" + never
    #expect(try answer("desk", "contact", both) == .both)
    #expect(try answer("desk", "phone", both) == .yes)
  }

  @Test func aGapIsSomeOfWhatBoundsIt() throws {
    let model = try decided(
      "sharing: {s: {data: {unspecified: contact}, with: desk, purposes: help}}")
    let wide = try model.does("desk", receive: "contact")
    #expect(wide.answer == .yes)
    #expect(wide.hits.first?.data.map(\.name) == [.gap(under: "contact")])
    #expect(wide.gaps.isEmpty)
    let narrow = try model.does("desk", receive: "email")
    #expect(narrow.answer == .notDisclosed)
    #expect(narrow.gaps.map(\.slot) == [.slot(.data)])
    #expect(narrow.gaps.first?.unsaid.map(\.name) == [.gap(under: "contact")])
    #expect(narrow.gaps.first?.parties.map(\.name) == [.term("desk")])
    #expect(try model.does("desk", receive: "logs").gaps.isEmpty)
  }

  @Test func recipientsWithoutANameAreAGapAndNoHit() throws {
    let model = try decided(
      "sharing: {s: {data: email, with: {unspecified: vendors}, purposes: help}}")
    let result = try model.whoReceives("email")
    #expect(result.answer == .yes)
    #expect(result.hits.isEmpty)
    #expect(result.gaps.map(\.slot) == [.slot(.with)])
    #expect(result.gaps.first?.parties.map(\.name) == [.gap(under: "vendors")])
    #expect(try model.does("vendors", receive: "email").answer == .yes)
    let desk = try model.does("desk", receive: "email")
    #expect(desk.answer == .notDisclosed)
    #expect(desk.gaps.map(\.slot) == [.slot(.with)])
    #expect(try model.does("police", receive: "email").gaps.isEmpty)
  }

  @Test func aPromiseOrAnExceptionClosesAGap() throws {
    let gap = "{data: {unspecified: contact}, with: desk, purposes: help"
    let promise = "never: {n: {action: share, data: email, with: vendors}}"
    let result = try decided("sharing: {s: \(gap)}}\n" + promise).does("desk", receive: "email")
    #expect(result.answer == .no)
    #expect(result.gaps.isEmpty)
    #expect(result.denials.map(\.reference.id) == ["never.n"])
    let excepted = try decided("sharing: {s: \(gap), except: [{data: email}]}}")
    #expect(try excepted.does("desk", receive: "email").gaps.isEmpty)
    #expect(try excepted.does("desk", receive: "phone").gaps.count == 1)
  }

  @Test func onlyClosesItsBox() throws {
    let sharing = """
      sharing:
        s: {data: email, with: desk, purposes: help, only: [with, identifiability]}

      """
    func ask(_ recipient: String) throws -> QueryResult {
      try decided(sharing).does(recipient, receive: "email") { $0.purposes = ["help"] }
    }
    #expect(try ask("desk").answer == .yes)
    let police = try ask("police")
    #expect(police.answer == .no)
    #expect(police.denials.map(\.reference.id) == ["sharing.s"])
    #expect(police.denials.map(\.action) == [nil])
    #expect(police.denials.map(\.only) == [[.with, .identifiability]])
    #expect(try answer("police", "phone", sharing) == .notDisclosed)
    #expect(try answer("police", "email", sharing) == .notDisclosed)
    // What another statement shares is a breach to report, but shared.
    let breach = sharing + "  t: {data: email, with: police, purposes: help}"
    #expect(try answer("police", "email", breach) == .yes)
  }

  @Test func precedenceDecidesLimits() throws {
    let sharing = "sharing: {s: {data: contact, with: vendors, purposes: help}}\n"
    let never = "never: {n: {action: share, data: email, with: desk"
    #expect(try answer("desk", "email", sharing + never + "}}") == .both)
    #expect(try answer("desk", "email", sharing + never + ", precedence: prevails}}") == .no)
    #expect(try answer("desk", "email", sharing + never + ", precedence: yields}}") == .yes)
    #expect(try answer("desk", "email", never + ", precedence: yields}}") == .no)
    #expect(try answer("desk", "phone", sharing + never + ", precedence: prevails}}") == .yes)
  }

  @Test func aPrevailingPromiseThatSwallowsACellContradictsIt() throws {
    let sharing = "sharing: {s: {data: [contact, email], with: desk, purposes: help}}\n"
    let never = "never: {n: {action: share, data: email, with: desk, precedence: prevails}}"
    #expect(try answer("desk", "email", sharing + never) == .both)
  }

  @Test func aCellIsWhatItsExceptionsLeave() throws {
    let sharing =
      "sharing: {s: {data: support, with: desk, purposes: help, except: [{data: notes}]}}\n"
    let never = "never: {n: {action: share, data: logs, with: desk, precedence: prevails}}"
    #expect(try answer("desk", "logs", sharing + never) == .both)
    let whole = sharing.replacing(", except: [{data: notes}]", with: "")
    #expect(try answer("desk", "logs", whole + never) == .no)
  }

  @Test func whatAPrevailingPromiseTakesOutIsShown() throws {
    let model = try decided(
      """
      sharing: {s: {data: email, with: desk, purposes: help}}
      never:
        n: {action: share, data: all, with: all, subjects: children, precedence: prevails}
      """)
    let result = try model.does("desk", receive: "email")
    #expect(result.answer == .yes)
    #expect(result.hits.first?.exceptions.map(\.reference.id) == ["never.n"])
    #expect(result.denials.map(\.reference.id) == ["never.n"])
    #expect(try model.does("desk", receive: "email") { $0.subjects = ["children"] }.answer == .no)
  }

  @Test func aGuardrailIsNoAnswer() throws {
    let never = "never: {n: {action: share, data: email, with: desk, publish: false}}"
    let result = try decided(never).does("desk", receive: "email")
    #expect(result.answer == .notDisclosed)
    #expect(result.denials.isEmpty)
  }

  @Test func promisesAboutOtherActionsAreRelated() throws {
    let model = try decided(
      """
      never:
        a: {action: use, data: email, purposes: ads}
        b: {action: sell, data: contact, with: all}
        c: {action: process, data: phone}
        d: {action: share, data: email, with: desk, in-law: US-CA}
      """)
    let email = try model.does("desk", receive: "email")
    #expect(email.answer == .notDisclosed)
    #expect(email.related.map(\.reference.id) == ["never.a", "never.b", "never.d"])
    let phone = try model.does("desk", receive: "phone")
    #expect(phone.answer == .no)
    #expect(phone.denials.map(\.reference.id) == ["never.c"])
  }

  @Test func aPromiseNotToSellMeetsSales() throws {
    let never = "never: {n: {action: sell, data: email, with: all}}\n"
    let sharing = "sharing: {s: {data: email, with: desk, purposes: ads"
    #expect(try answer("desk", "email", never + sharing + "}}") == .yes)
    #expect(try answer("desk", "email", never + sharing + ", sale: true}}") == .both)
    let law = "never: {n: {action: share, data: email, with: all, in-law: US-CA}}\n"
    #expect(try answer("desk", "email", law + sharing + "}}") == .yes)
    #expect(
      try answer("desk", "email", law + sharing + ", in-law: {US-CA: share}}}") == .both)
  }

  @Test func abstractTermsAreTheirParts() throws {
    let model = try decided(
      "sharing: {s: {data: [logs, notes], with: desk, purposes: help}}")
    let hit = try #require(try model.does("desk", receive: "support").hits.first)
    #expect(hit.data.map(\.name) == [.term("support")])
    #expect(!hit.coverage.contains(.part))
    let part = try decided("sharing: {s: {data: support, with: desk, purposes: help}}")
    #expect(try part.does("desk", receive: "logs").hits.first?.coverage == [.widerData])
  }

  @Test func allIsWhatIsObtained() throws {
    let statements = """
      collection:
        c: {data: email, from: you, storage: on-device}
        i: {data: score, from: scoring}
      sharing: {s: {data: all, with: desk, purposes: help}}
      """
    #expect(try answer("desk", "email", statements) == .yes)
    #expect(try answer("desk", "score", statements) == .yes)
    #expect(try answer("desk", "phone", statements) == .notDisclosed)
    let hit = try #require(try decided(statements).whoReceives("email").hits.first)
    #expect(!hit.isNamed)
    #expect(hit.coverage == [.widerData])
    let underived = statements.replacing("data: email, from", with: "data: phone, from")
    #expect(try answer("desk", "score", underived) == .notDisclosed)
  }

  @Test func aMissingMethodIsNotDisclosed() throws {
    let model = try decided("sharing: {s: {data: email, with: desk, purposes: help}}")
    let result = try model.does("desk", receive: "email") { $0.methods = ["cookies"] }
    #expect(result.answer == .notDisclosed)
    #expect(result.gaps.map(\.slot) == [.slot(.via)])
    let written = try decided(
      "sharing: {s: {data: email, with: desk, via: forms, purposes: help}}")
    let miss = try written.does("desk", receive: "email") { $0.methods = ["cookies"] }
    #expect(miss.gaps.isEmpty)
    #expect(miss.nearest.map(\.slot) == [.slot(.via)])
  }

  @Test func filters() throws {
    let model = try decided(
      """
      sharing:
        v: {data: email, with: vendors, purposes: help}
        p: {data: email, with: police, purposes: help}
      """)
    #expect(
      try model.whoReceives("email") { $0.with = ["kind:authority"] }.recipients == ["police"])
    #expect(try model.whoReceives("email") { $0.with = ["mailer"] }.recipients == ["mailer"])
    let german = try model.whoReceives("email") { $0.country = "EU" }
    #expect(german.recipients == ["desk"])
    #expect(german.gaps.map(\.slot) == [.countries, .countries])
    #expect(try model.whoReceives("email") { $0.country = "CH" }.answer == .notDisclosed)
  }

  @Test func named() throws {
    let model = try decided(
      """
      sharing:
        wide: {data: contact, with: desk, purposes: help}
        exact: {data: email, with: mailer, purposes: help}
        group: {data: email, with: vendors, purposes: ads}
      """)
    let result = try model.whoReceives("email") { $0.purposes = ["help"] }
    #expect(result.recipients == ["mailer", "desk"])
    #expect(result.hits.map(\.isNamed) == [true, false])
    let filtered = try model.whoReceives("email") { $0.with = ["desk"] }
    #expect(filtered.hits.map(\.isNamed) == [false])
  }

  @Test func dates() throws {
    let model = try decided(
      "sharing: {s: {data: email, with: desk, purposes: help, since: 2026-01-10, until: 2026-01-20}}"
    )
    func ask(_ number: Int) throws -> QueryResult {
      let date = try day(number)
      return try model.does("desk", receive: "email") { $0.day = date }
    }
    #expect(try ask(9).answer == .notDisclosed)
    #expect(try ask(9).nearest.map(\.slot) == [.since])
    #expect(try ask(10).answer == .yes)
    #expect(try ask(19).answer == .yes)
    #expect(try ask(20).answer == .notDisclosed)
    #expect(try ask(20).nearest.map(\.slot) == [.until])
  }

  @Test func identifiability() throws {
    let sharing = "sharing: {s: {data: email, with: desk, purposes: help}}"
    let never = "never: {n: {action: share, data: email, with: desk}}"
    #expect(try answer("desk", "email", sharing) { $0.identifiability = ["identified"] } == .yes)
    #expect(
      try answer("desk", "email", sharing) { $0.identifiability = ["anonymous"] } == .notDisclosed)
    #expect(try answer("desk", "email", never) { $0.identifiability = ["anonymous"] } == .no)
  }

  @Test func conditions() throws {
    let model = try decided(
      "sharing: {s: {data: email, with: desk, purposes: help, where: {consent: given}}}")
    let open = try #require(try model.does("desk", receive: "email").hits.first)
    #expect(open.coverage.contains(.conditional))
    #expect(open.conditions["consent"]?.map(\.name) == [.term("given")])
    let granted = try model.does("desk", receive: "email") { $0.conditions = ["consent=given"] }
    #expect(granted.answer == .yes)
    #expect(granted.hits.first?.conditions.isEmpty == true)
    let refused = try model.does("desk", receive: "email") { $0.conditions = ["consent=refused"] }
    #expect(refused.answer == .notDisclosed)
    #expect(refused.nearest.map(\.slot) == [.slot(.where)])
  }

  @Test func whatIsNotCoveredIsNotMeant() throws {
    let never = "never: {n: {action: share, data: email, with: desk}}"
    #expect(try answer("desk", "email", never) == .no)
    #expect(try answer("desk", "email", never) { $0.services = ["elsewhere"] } == .notDisclosed)
  }

  @Test func passingOnIsNoAnswerYet() throws {
    let model = try decided(
      """
      sharing:
        s: {data: email, with: desk, purposes: help, onward: [{with: police, purposes: ads}]}
      """)
    let result = try model.does("police", receive: "email")
    #expect(result.answer == .notDisclosed)
    #expect(result.nearest.map(\.slot).contains(.onward))
  }

  @Test func theRootIsNoHit() throws {
    let result = try decided("sharing: {s: {data: email, with: all, purposes: help}}")
      .whoReceives("all")
    #expect(result.recipients == ["desk", "mailer", "police", "vendors"])
  }
}

import FlowAlgebra
import Registry
import Testing

@testable import Statement

/// What the table of Californian law says of each category.
@Suite struct CaliforniaTests {
  /// The cells of the English table by their categories' letters; the last row without one under "".
  private func table(
    _ statements: String, about: String = "", on day: CalendarDate? = nil
  ) throws -> [String: [String]] {
    let yaml = """
      registry: {format: 1, name: Test}
      organization: {name: Test}
      services: {site: {label: our site}, shop: {label: our shop}}
      data-subjects: {children: {label: children}}
      data-categories:
        personal-data: {label: personal data}
        contact: {label: your contact details, broader: personal-data, same-as: ["dpv:Contact", "ccpa:A"]}
        email: {label: your e-mail address, broader: contact}
        phone: {label: your phone number, broader: contact}
        place: {label: your place, broader: personal-data, same-as: "ccpa:G", sensitive: [ccpa-place]}
        street: {label: your street, broader: place}
        faith: {label: your faith, broader: personal-data, sensitive: gdpr-9-beliefs}
      sources: {you: {kind: data-subject}, device: {label: your device, kind: device}}
      purposes: {answer: {label: answer you}, advertise: {label: advertise}}
      recipients:
        vendors: {label: our vendors, kind: vendor}
        host: {name: Host, broader: vendors}
        broker: {name: Broker, kind: third-party}
      conditions: {consent: {label: consent, values: {given: {label: if you agree}}}}
      \(statements)
      documents:
        notice: {title: Notice, sections: [{generate: california\(about)}]}
      """
    let declared = try registry(yaml)
    let wording = try Wording(locale: .english, in: declared)
    let document = try #require(declared.documents.first)
    var composer = try DocumentComposer(
      document, in: FlowModel(declared), wording: wording, on: day)
    let blocks = try composer.compose().sections.flatMap(\.blocks)
    let tables = blocks.compactMap { block -> Table? in
      if case .table(let table) = block { table } else { nil }
    }
    let rows = try #require(tables.first).rows
    #expect(tables.count == 1)
    #expect(rows.allSatisfy { !$0.sources.isEmpty && $0.cells.count == 8 })
    return Dictionary(
      rows.map { row in
        let cells = row.cells.map { $0.map(\.plainText).joined(separator: "; ") }
        let letter = cells[0].split(separator: ".").first.map(String.init) ?? ""
        return (letter.count == 1 ? letter : "", Array(cells.dropFirst()))
      }, uniquingKeysWith: { first, _ in first })
  }

  private let contacts = "collection: {contacts: {data: contact, from: you, purposes: answer}}"
  private let nothing = ["no", "–", "–", "–", "–", "–", "–"]

  @Test func aRowForEachLetter() throws {
    let table = try table(contacts)
    #expect(table.keys.sorted() == CaliforniaCategory.allCases.map(\.rawValue))
    #expect(
      table["A"]
        == [
          "yes; Contact details", "You", "Answer you", "not said", "not said", "not said",
          "not said",
        ])
    for letter in "BCDEFGHIJKL" { #expect(table[String(letter)] == nothing) }
  }

  @Test func whatIsNarrowerFallsUnderTheLetter() throws {
    let table = try table(
      """
      collection:
        streets: {data: street, from: device, purposes: answer}
        emails: {data: email, from: you, purposes: advertise}
        faith: {data: faith, from: you}
      uses: {both: {data: [street, email], purposes: answer}}
      """)
    #expect(table["A"]?[0...2] == ["yes; E-mail address", "You", "Answer you; Advertise"])
    #expect(table["G"]?[0...2] == ["yes; Street", "Device", "Answer you"])
    #expect(table["L"] == table["G"])
    #expect(table[""]?[0...2] == ["yes; Faith", "You", "not said"])
  }

  @Test func whatIsWiderSaysNoMoreThanItsParts() throws {
    let table = try table(
      "collection: {much: {data: personal-data, from: you, except: [{data: phone}]}}")
    #expect(table["A"]?[0] == "yes; E-mail address; Contact details (other)")
    #expect(table["G"]?[0] == "yes; Place")
    #expect(table[""]?[0] == "yes; Faith; Personal data (other)")
  }

  @Test func aGapMayFallUnderAnyLetter() throws {
    let table = try table(
      """
      collection:
        some: {data: [{unspecified: personal-data}, {unspecified: contact}], from: you}
      """)
    #expect(table["A"]?[0] == "yes; Contact details (not said which)")
    #expect(table["E"]?[0] == "not said")
    #expect(table[""]?[0] == "yes; Personal data (not said which)")
  }

  @Test func aGapUnderALetterStaysThere() throws {
    let table = try table("collection: {some: {data: {unspecified: contact}, from: you}}")
    #expect(table["E"] == nothing)
    #expect(table[""] == nil)
  }

  @Test(arguments: [
    ("{data: email, with: host, purposes: answer}", ["Host", "not said", "not said"]),
    (
      "{data: email, with: broker, purposes: answer, sale: true}",
      ["not said", "Broker", "not said"]
    ),
    (
      "{data: email, with: broker, purposes: answer, in-law: {US-CA: sell}}",
      ["not said", "Broker", "not said"]
    ),
    (
      "{data: email, with: broker, purposes: answer, in-law: {US-CA: share}}",
      ["not said", "not said", "Broker"]
    ),
    (
      "{data: email, with: host, purposes: answer, in-law: {US-CA: business-purpose}}",
      ["Host", "not said", "not said"]
    ),
    (
      "{data: email, with: broker, purposes: answer, sale: true, in-law: {US-CA: share}}",
      ["not said", "Broker", "Broker"]
    ),
    (
      "{data: email, with: vendors, purposes: answer, except: [{with: host}]}",
      ["Vendors (other)", "not said", "not said"]
    ),
    (
      "{data: email, with: unspecified, purposes: answer, sale: true}",
      ["not said", "not said", "not said"]
    ),
  ])
  func disclosuresByTheirKind(_ sharing: String, _ cells: [String]) throws {
    let table = try table("\(contacts)\nsharing: {flow: \(sharing)}")
    #expect(table["A"].map { Array($0[3...5]) } == cells)
  }

  @Test(arguments: [
    ("{action: sell, data: all, with: all}", ["not said", "no", "not said"]),
    ("{action: sell, data: contact, with: all, in-law: US-CA}", ["not said", "no", "not said"]),
    ("{action: sell, data: contact, with: all, in-law: EU}", ["not said", "not said", "not said"]),
    ("{action: share, data: contact, with: all, in-law: US-CA}", ["not said", "not said", "no"]),
    ("{action: share, data: contact, with: all}", ["no", "no", "no"]),
    ("{action: process, data: contact}", ["no", "no", "no"]),
    ("{action: sell, data: email, with: all}", ["not said", "not said", "not said"]),
    ("{action: sell, data: contact, with: broker}", ["not said", "not said", "not said"]),
    (
      "{action: sell, data: contact, with: all, subjects: children}",
      ["not said", "not said", "not said"]
    ),
    (
      "{action: sell, data: contact, with: all, except: [{where: {consent: given}}]}",
      ["not said", "not said", "not said"]
    ),
    (
      "{action: sell, data: contact, with: all, publish: false}",
      ["not said", "not said", "not said"]
    ),
    (
      "{action: sell, data: contact, with: all, precedence: yields}",
      ["not said", "no", "not said"]
    ),
    (
      "{action: sell, data: contact, with: all, since: 2026-06-01}",
      ["not said", "not said", "not said"]
    ),
  ])
  func promisesByTheirKind(_ promise: String, _ cells: [String]) throws {
    let table = try table("\(contacts)\nnever: {promise: \(promise)}")
    #expect(table["A"].map { Array($0[3...5]) } == cells)
  }

  @Test func severalPromisesDenyTogether() throws {
    let table = try table(
      """
      \(contacts)
      never:
        services: {action: sell, data: contact, with: [vendors, host]}
        others: {action: sell, data: contact, with: all, except: [{with: vendors}]}
      """)
    #expect(table["A"]?[4] == "no")
  }

  @Test func purposesOfCollectingAndOfSharing() throws {
    let table = try table(
      "\(contacts)\nsharing: {ads: {data: email, with: broker, purposes: advertise, sale: true}}")
    #expect(table["A"]?[2] == "Answer you; Advertise")
  }

  @Test func aPromiseThatYieldsLeavesTheRest() throws {
    let table = try table(
      """
      \(contacts)
      sharing: {ads: {data: email, with: broker, purposes: advertise, sale: true}}
      never: {promise: {action: sell, data: contact, with: all, precedence: yields}}
      """)
    #expect(table["A"]?[4] == "Broker")
  }

  @Test func aPromiseThatPrevailsRemoves() throws {
    let table = try table(
      """
      \(contacts)
      sharing: {ads: {data: email, with: [host, broker], purposes: advertise, in-law: {US-CA: share}}}
      never:
        promise: {action: share, data: contact, with: all, subjects: children, precedence: prevails}
        collect: {action: collect, data: phone, precedence: prevails, from: you}
      """)
    #expect(table["A"]?[0] == "yes; E-mail address; Contact details (other)")
    #expect(table["A"]?[5] == "Host; Broker")
  }

  @Test func theTwelveMonthsBefore() throws {
    let statements = """
      collection:
        old: {data: email, from: you, until: 2025-09-02}
        recent: {data: place, from: you, until: 2025-09-03}
      """
    let day = try #require(CalendarDate("2026-09-01"))
    let table = try table(statements, on: day)
    #expect(table["A"] == nothing)
    #expect(table["G"]?[0] == "yes; Place")
  }

  @Test func howLongByItsData() throws {
    let table = try table(
      """
      collection:
        emails: {data: email, from: you, retention: 2 years}
        phones: {data: phone, from: you}
        places: {data: place, from: you, retention: [{keep: P30D, then: we count it}, {keep: {until: you leave}}]}
      retention:
        host: {data: phone, with: host, keep: 1 year}
        places: {data: personal-data, keep: 5 years, bound: at-most, starts: your last visit}
      """)
    #expect(
      table["A"]?[6]
        == "E-mail address: 2 years; Phone number: at most 5 years, counted from your last visit")
    #expect(table["G"]?[6] == "30 days; afterwards: we count it; until you leave")
  }

  @Test func aSectionIsLimited() throws {
    let statements = """
      collection:
        site: {data: email, from: you, services: site}
        shop: {data: phone, from: you, services: shop}
      """
    let table = try table(statements, about: ", about: {services: shop}")
    #expect(table["A"]?[0] == "yes; Phone number")
  }
}

import FlowAlgebra
import Registry
import Testing

@testable import Statement

/// The tables of methods and of recipients.
@Suite struct DocumentTableTests {
  private func blocks(_ statements: String, _ document: String, on day: CalendarDate? = nil)
    throws -> [Block]
  {
    let yaml = """
      registry: {format: 1, name: Test}
      organization: {name: Test}
      services: {site: {label: our site}, shop: {label: our shop}}
      data-categories:
        pages: {label: the pages you see}
        taste: {label: your taste}
      sources: {device: {label: your device, kind: device}}
      methods:
        cookies: {label: cookies, kind: cookie}
        ad-cookie: {label: the advertising cookie, broader: cookies, set-by: network, lasts: 1 year}
        logs: {label: logs, kind: log}
      purposes: {count: {label: count visits}, advertise: {label: advertise}, run: {label: run the site}}
      recipients:
        vendors: {label: our vendors, kind: vendor, role: processor, countries: CH}
        host: {name: Host, legal-name: Host AG, broader: vendors, activity: runs servers, since: 2026-01-01,
          safeguards: {EU: [adequacy, scc]}, website: "https://host.example",
          privacy-statement: "https://host.example/privacy"}
        helper: {name: Helper, broader: vendors, engaged-by: host, countries: [US], until: 2026-06-01}
        network: {label: the network, kind: third-party}
        police: {label: the police, kind: authority}
      \(statements)
      documents: {page: {title: Page, \(document)}}
      """
    let declared = try registry(yaml)
    let wording = try Wording(locale: .english, in: declared)
    let document = try #require(declared.documents.first)
    var composer = try DocumentComposer(
      document, in: FlowModel(declared), wording: wording, on: day)
    return try composer.compose().sections.flatMap(\.blocks)
  }

  private func rows(_ blocks: [Block]) -> [Table.Row] {
    blocks.flatMap { if case .table(let table) = $0 { table.rows } else { [Table.Row]() } }
  }

  private func texts(_ blocks: [Block]) -> [[String]] {
    rows(blocks).map { row in row.cells.map { $0.map(\.plainText).joined(separator: "; ") } }
  }

  private func admissions(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      guard case .paragraph(let sentences) = block else { return [] }
      return sentences.filter { $0.nature == .gap }.map(\.phrase.plainText)
    }
  }

  // MARK: Methods

  private let visits = """
    collection:
      visits: {data: pages, from: device, via: [cookies, logs], purposes: count}
      ads: {data: taste, from: device, via: ad-cookie, purposes: advertise, services: shop}
    """

  @Test func methodsWithWhatIsDeclaredOfThem() throws {
    let blocks = try blocks(visits, "sections: [{generate: methods}]")
    #expect(
      texts(blocks) == [
        ["Cookies", "Cookie", "Pages you see", "Count visits", "not said", "not said"],
        [
          "Advertising cookie", "not said", "Pages you see; Taste", "Count visits; Advertise",
          "Network", "1 year",
        ],
        ["Logs", "Log", "Pages you see", "Count visits", "not said", "not said"],
      ])
    #expect(rows(blocks).allSatisfy { $0.subject?.section == .methods })
    #expect(admissions(blocks) == [])
  }

  @Test(arguments: [
    ("about: {via: cookies}, sections: [{generate: methods}]", ["Cookies", "Advertising cookie"]),
    ("sections: [{generate: methods, about: {via: ad-cookie}}]", ["Advertising cookie"]),
    ("sections: [{generate: methods, about: {services: shop}}]", ["Advertising cookie"]),
    ("sections: [{generate: methods, about: {services: site}}]", []),
  ])
  func methodsOfASection(_ document: String, _ names: [String]) throws {
    #expect(try texts(blocks(visits, document)).map { $0[0] } == names)
  }

  @Test func columnsThatSayNothingAreAdmitted() throws {
    let statements = "collection: {visits: {data: pages, from: device, via: [logs, unspecified]}}"
    let blocks = try blocks(statements, "sections: [{generate: methods}]")
    #expect(
      texts(blocks) == [
        ["Logs", "Log", "Pages you see"],
        ["Further means (not said which)", "not said", "Pages you see"],
      ])
    #expect(
      admissions(blocks)
        == ["This statement does not say for what purpose, who sets them, or how long they last."])
  }

  @Test func methodsOfTheDay() throws {
    let statements = """
      collection:
        before: {data: pages, from: device, via: cookies, until: 2026-01-01}
        now: {data: taste, from: device, via: [cookies, logs], since: 2026-01-01}
      """
    let document = "sections: [{generate: methods}]"
    let now = try blocks(statements, document, on: CalendarDate("2026-09-01"))
    #expect(texts(now).map { $0[2] } == ["Taste", "Taste"])
    let before = try blocks(statements, document, on: CalendarDate("2025-09-01"))
    #expect(texts(before).map { $0[0...2] } == [["Cookies", "Cookie", "Pages you see"]])
  }

  // MARK: Recipients

  private let sharing = """
    collection: {visits: {data: [pages, taste], from: device, via: ad-cookie, purposes: count}}
    sharing:
      hosting:
        data: pages
        with: host
        purposes: run
        onward: [{with: helper}]
    """

  @Test func recipientsWithWhatIsDeclaredOfThem() throws {
    let blocks = try blocks(sharing, "sections: [{generate: recipients}]")
    #expect(
      texts(blocks) == [
        [
          "Host; Host AG; since January 1, 2026; Website of Host; Privacy statement of Host",
          "Runs servers", "Processor: acts on our instructions", "Switzerland",
          "Under EU law: recognition of the destination’s law as adequate and standard contractual clauses",
          "Pages you see", "Run the site",
        ],
        [
          "Helper; engaged by Host; until the day before June 1, 2026", "not said",
          "Processor: acts on our instructions", "United States", "not said", "Pages you see",
          "Run the site",
        ],
        [
          "Network", "not said", "not said", "not said", "not said", "not said", "not said",
        ],
      ])
    #expect(rows(blocks).allSatisfy { $0.subject?.section == .recipients })
    let headings = blocks.compactMap { block -> String? in
      if case .heading(let phrase) = block { phrase.plainText } else { nil }
    }
    #expect(headings == ["Companies that work for us", "Others"])
  }

  @Test(arguments: [
    ("about: {with: vendors}, sections: [{generate: recipients}]", ["Host", "Helper"]),
    ("sections: [{generate: recipients, about: {with: helper}}]", ["Helper"]),
    ("sections: [{generate: recipients, about: {with: police}}]", []),
    ("sections: [{generate: recipients, about: {data: taste}}]", []),
    ("sections: [{generate: recipients, about: {data: pages}}]", ["Host", "Helper"]),
  ])
  func recipientsOfASection(_ document: String, _ names: [String]) throws {
    let rows = try rows(blocks(sharing, document))
    #expect(rows.compactMap { $0.cells[0].first?.plainText } == names)
  }

  @Test func recipientsOfTheDay() throws {
    let document = "about: {with: vendors}, sections: [{generate: recipients}]"
    for (day, names) in [
      ("2025-12-31", ["Helper"]), ("2026-03-01", ["Host", "Helper"]), ("2026-06-01", ["Host"]),
    ] {
      let blocks = try blocks(sharing, document, on: CalendarDate(day))
      #expect(rows(blocks).compactMap { $0.cells[0].first?.plainText } == names, "\(day)")
    }
  }

  @Test func membersOfAGroupAndThoseNotNamed() throws {
    let statements = """
      collection: {visits: {data: [pages, taste], from: device, purposes: count}}
      sharing:
        group: {data: pages, with: vendors, purposes: run, role: controller, countries: DE}
        some: {data: taste, with: {unspecified: vendors}, purposes: unspecified}
      never: {no-taste: {action: share, data: pages, with: helper, precedence: prevails}}
      """
    let blocks = try blocks(statements, "sections: [{generate: recipients}]")
    #expect(
      texts(blocks).map { [$0[0].split(separator: ";")[0]] + $0[2...].map { $0[...] } } == [
        [
          "Vendors", "Controller: decides on its own use of the data", "Switzerland; Germany",
          "not said", "Pages you see", "Run the site",
        ],
        [
          "Host", "Controller: decides on its own use of the data", "Switzerland; Germany",
          "Under EU law: recognition of the destination’s law as adequate and standard contractual clauses",
          "Pages you see", "Run the site",
        ],
        [
          "Vendors (not said which)",
          "Controller: decides on its own use of the data; Processor: acts on our instructions",
          "Switzerland; Germany", "not said", "Pages you see; Taste",
          "Run the site; Further (not said which)",
        ],
        ["Network", "not said", "not said", "not said", "not said", "not said"],
      ])
  }

  // MARK: Limited documents

  @Test func tablesOfALimitedDocumentDrawOnItsStatements() throws {
    let statements = """
      \(visits)
        form: {data: pages, from: device, purposes: run}
      sharing: {hosting: {data: pages, with: host, purposes: run, via: logs}}
      """
    let document = "about: {via: cookies}, sections: [{generate: [collection, sharing]}]"
    let table = try texts(blocks(statements, document))
    #expect(table.contains(["Pages you see", "Device", "Count visits", "not said", "not said"]))
  }
}

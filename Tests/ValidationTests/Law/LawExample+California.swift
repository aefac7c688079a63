import Diagnostics

@testable import Validation

extension LawExample {
  static let california: [LawExample] = [
    LawExample(
      "ccpa-100a1",
      bad: """
        data-categories:
          «nickname»: {label: your nickname}
        collection:
          names: {data: nickname, from: you, purposes: service}
        """,
      good: """
        data-categories:
          nickname: {label: your nickname, same-as: ccpa:A}
        collection:
          names: {data: nickname, from: you, purposes: service}
        """),
    LawExample(
      "ccpa-100a1",
      bad: """
        data-categories:
          «nickname»: {label: your nickname, same-as: dpv:Name}
        collection:
          names: {data: nickname, from: you, purposes: service}
        """,
      good: """
        data-categories:
          names: {label: your names}
          nickname: {label: your nickname, broader: names, same-as: ccpa:A}
        collection:
          names: {data: names, from: you, purposes: service}
        """),
    LawExample(
      "ccpa-100a2",
      bad: """
        data-categories:
          «place»: {label: where you are, sensitive: ccpa-precise-location, same-as: ccpa:G}
        """,
      good: """
        data-categories:
          place: {label: where you are, sensitive: ccpa-precise-location, same-as: [ccpa:G, ccpa:L]}
        """),
    LawExample(
      "ccpa-100a3",
      bad: """
        collection:
          «orders»: {data: email, from: you, purposes: delivery}
        """,
      good: """
        collection:
          orders: {data: email, from: you, purposes: delivery, retention: 2 years}
        """),
    LawExample(
      "ccpa-100d",
      bad: """
        recipients:
          «courier»: {name: Courier, kind: vendor}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """,
      good: """
        recipients:
          courier: {name: Courier, kind: vendor, contract: {kind: dpa}}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """),
    LawExample(
      "ccpa-110c2",
      bad: """
        collection:
          orders: {data: email, from: «unspecified», purposes: support}
        """,
      good: """
        collection:
          orders: {data: email, from: brokers, purposes: support}
        """),
    LawExample(
      "ccpa-110c3",
      bad: """
        collection:
          orders: {data: email, from: you, purposes: «unspecified»}
        uses:
          other: {data: health-data, purposes: support}
        """,
      good: """
        collection:
          orders: {data: email, from: you, purposes: unspecified}
        uses:
          mail: {data: contact-details, purposes: support}
        """),
    LawExample(
      "ccpa-110c4",
      bad: """
        sharing:
          parcels: {data: email, with: «unspecified», purposes: delivery}
        """,
      good: """
        sharing:
          parcels: {data: email, with: {unspecified: vendors}, purposes: delivery}
        """),
    LawExample(
      "ccpa-110c5",
      bad: """
        registry: {format: 1, name: Example, jurisdictions: «US-CA»}
        """,
      good: """
        choices:
          rights: {kind: access, how: Write to us.}
        """),
    LawExample(
      "ccpa-115c",
      bad: """
        sharing:
          «parcels»: {data: email, with: carrier, purposes: delivery}
        """,
      good: """
        sharing:
          parcels: {data: email, with: carrier, purposes: delivery, in-law: {US-CA: business-purpose}}
        """),
    LawExample(
      "ccpa-120",
      bad: """
        sharing:
          «parcels»: {data: email, with: carrier, purposes: delivery, sale: true}
        """,
      good: """
        sharing:
          parcels: {data: email, with: carrier, purposes: delivery, sale: true}
        choices:
          rights: {kind: opt-out, how: Write to us.}
        """),
    LawExample(
      "ccpa-120",
      bad: """
        sharing:
          «parcels»: {data: email, with: carrier, purposes: delivery, in-law: {US-CA: share}}
        """,
      good: """
        sharing:
          parcels: {data: email, with: carrier, purposes: delivery, in-law: {US-CA: business-purpose}}
        """),
    LawExample(
      "ccpa-130a5a",
      bad: """
        registry: {format: 1, name: Example, jurisdictions: «US-CA»}
        choices:
          rights: {kind: access, how: Write to us.}
        """,
      good: """
        choices:
          rights: {kind: [rectify, erase], how: Write to us.}
        """),
    LawExample(
      "ccpa-130-12m",
      bad: """
        registry: {format: 1, name: Example, jurisdictions: US-CA, effective: «2025-01-31»}
        """,
      good: """
        registry: {format: 1, name: Example, jurisdictions: US-CA, effective: 2025-09-01}
        """),
    LawExample(
      "ccpa-7011-e1f",
      bad: """
        sharing:
          parcels: {data: email, with: carrier, purposes: «unspecified»}
        """,
      good: """
        sharing:
          parcels: {data: email, with: carrier, purposes: delivery}
        """),
    LawExample(
      "ccpa-7011-e23",
      bad: """
        «organization»: {name: Example}
        """,
      good: """
        organization: {name: Example, email: a@example.org}
        """),
    LawExample(
      "ccpa-7011-e4",
      bad: """
        registry: {format: 1, name: Example, jurisdictions: «US-CA»}
        """,
      good: """
        registry: {format: 1, name: Example, jurisdictions: US-CA, reviewed: 2020-01-01}
        """),
  ]
}

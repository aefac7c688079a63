import Diagnostics

@testable import Validation

extension LawExample {
  static let switzerland: [LawExample] = [
    LawExample(
      "dsg-9",
      bad: """
        recipients:
          «courier»: {name: Courier, kind: vendor, role: processor}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """,
      good: """
        recipients:
          courier: {name: Courier, kind: vendor, role: processor, contract: {kind: dpa}}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """),
    LawExample(
      "dsg-rep",
      bad: """
        organization: {name: Example, country: «DE»}
        """,
      good: """
        organization: {name: Example, country: DE, representatives: {jurisdiction: CH, name: Muster AG}}
        """),
    LawExample(
      "dsg-16-1",
      bad: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: «JP», safeguards: {CH: adequacy}}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """,
      good: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: NZ, safeguards: {CH: adequacy}}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """),
    LawExample(
      "dsg-16-1",
      bad: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: [DE, «US»], safeguards: {CH: adequacy}}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """,
      good: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: US, safeguards: {CH: dpf}}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """),
    LawExample(
      "dsg-16-1",
      bad: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: «IN», safeguards: {CH: dpf}}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """,
      good: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: IN, safeguards: {CH: [adequacy, scc]}}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """),
    LawExample(
      "dsg-19-2a",
      bad: """
        «organization»: {name: Example}
        """,
      good: """
        organization: {name: Example, legal-name: Example Ltd, address: 1 Example Street}
        """),
    LawExample(
      "dsg-19-2a",
      bad: """
        «organization»: {name: Example, legal-name: Example Ltd, contact: page}
        links:
          page: {label: our page}
        """,
      good: """
        organization: {name: Example, legal-name: Example Ltd, contact: page}
        links:
          page: {label: our page, url: https://example.org}
        """),
    LawExample(
      "dsg-19-2b",
      bad: """
        collection:
          orders: {data: email, from: you, purposes: «unspecified»}
        """,
      good: """
        collection:
          orders: {data: email, from: you, purposes: delivery}
        """),
    LawExample(
      "dsg-19-2b",
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
      "dsg-19-2c",
      bad: """
        sharing:
          parcels: {data: email, with: «unspecified», purposes: delivery}
        """,
      good: """
        sharing:
          parcels: {data: email, with: {unspecified: vendors}, purposes: delivery}
        """),
    LawExample(
      "dsg-19-3",
      bad: """
        collection:
          orders: {data: «{unspecified: personal-data}», from: brokers, purposes: support}
        """,
      good: """
        collection:
          orders: {data: {unspecified: contact-details}, from: brokers, purposes: support}
        """),
    LawExample(
      "dsg-19-3",
      bad: """
        collection:
          orders: {data: «unspecified», from: brokers, purposes: support}
        """,
      good: """
        collection:
          orders: {data: unspecified, from: you, purposes: support}
        """),
    LawExample(
      "dsg-19-4",
      bad: """
        recipients:
          «courier»: {name: Courier, kind: vendor}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """,
      good: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: DE}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """),
    LawExample(
      "dsg-19-4",
      bad: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: «IN»}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """,
      good: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: IN, safeguards: {CH: scc}}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """),
    LawExample(
      "dsg-19-4",
      bad: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: «IN», safeguards: {EU: scc}}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """,
      good: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: CH}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """),
    LawExample(
      "dsg-19-4",
      bad: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: «EEA»}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """,
      good: """
        recipients:
          readers: {label: all readers, kind: public}
        sharing:
          posts: {data: email, with: readers, purposes: service}
        """),
    LawExample(
      "dsg-19-4",
      bad: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: «US»}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """,
      good: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: US, safeguards: {CH: dpf}}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """),
    LawExample(
      "dsg-19-4",
      bad: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: CH}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery, countries: «BR»}
        """,
      good: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: BR}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery, safeguards: {CH: scc}}
        """),
    LawExample(
      "dsg-19-4",
      bad: """
        collection:
          orders: {data: email, from: you, purposes: support, countries: «SG»}
        """,
      good: """
        collection:
          orders: {data: email, from: you, purposes: support, countries: SG, safeguards: {CH: scc}}
        """),
    LawExample(
      "dsg-19-4",
      bad: """
        recipients:
          couriers: {label: couriers, kind: vendor}
          «fast»: {name: Fast, broader: couriers}
          slow: {name: Slow, broader: couriers, countries: DE}
        sharing:
          parcels: {data: email, with: couriers, purposes: delivery}
        """,
      good: """
        recipients:
          couriers: {label: couriers, kind: vendor, countries: DE}
          fast: {name: Fast, broader: couriers}
        sharing:
          parcels: {data: email, with: couriers, purposes: delivery}
        """),
    LawExample(
      "dsg-19-4",
      bad: """
        recipients:
          «courier»: {name: Courier, kind: vendor}
          «drivers»: {label: drivers, kind: vendor}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery, onward: {with: drivers}}
        """,
      good: """
        recipients:
          courier: {name: Courier, kind: vendor}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery, identifiability: anonymous}
        """),
    LawExample(
      "dsg-21",
      bad: """
        purposes:
          «scoring»: {label: set your price, automated-decision: {logic: We count your orders.}}
        """,
      good: """
        purposes:
          scoring:
            label: set your price
            automated-decision: {logic: We count your orders., consequences: Your price changes.}
        """),
    LawExample(
      "fmg-45c",
      bad: """
        methods:
          «tags»: {label: tags, kind: cookie}
        collection:
          visits: {data: email, from: you, via: tags, purposes: support}
        """,
      good: """
        methods:
          tags: {label: tags, kind: cookie}
        collection:
          visits: {data: email, from: you, via: tags, purposes: support}
        choices:
          blocking: {kind: block, applies-to: {via: tags}, how: Use your browser.}
        """),
    LawExample(
      "fmg-45c",
      bad: """
        methods:
          «tags»: {label: tags, kind: cookie}
        collection:
          visits: {data: email, from: you, via: tags, purposes: support}
        choices:
          blocking: {kind: block, applies-to: {via: order-form}, how: Use your browser.}
        """,
      good: """
        methods:
          tags: {label: tags, kind: cookie}
        collection:
          visits: {data: email, from: you, via: tags, purposes: support}
        choices:
          stop: {kind: opt-out, applies-to: [collection.visits], how: Write to us.}
        """),
    LawExample(
      "stgb-179",
      bad: """
        methods:
          calls: {label: recordings of calls, kind: recording}
        collection:
          orders: {data: email, from: you, via: «calls», purposes: support}
        """,
      good: """
        methods:
          calls: {label: recordings of calls, kind: recording}
        collection:
          orders: {data: email, from: you, via: calls, purposes: support, legal-basis: consent}
        """),
    LawExample(
      "stgb-179",
      bad: """
        methods:
          calls: {label: recordings of calls, kind: recording}
        collection:
          orders: {data: email, from: you, via: «calls», purposes: support, legal-basis: contract}
        """,
      good: """
        methods:
          calls: {label: recordings of calls, kind: recording}
        collection:
          orders: {data: email, from: you, via: calls, purposes: support}
        choices:
          agree: {kind: opt-in, applies-to: [collection.orders], how: We ask first.}
        """),
  ]
}

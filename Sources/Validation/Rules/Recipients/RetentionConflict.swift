import Diagnostics
import FlowAlgebra
import Registry

/// Two periods for one thing, and nothing says which holds.
struct RetentionConflict: FlowCheckRule {
  static let page = RulePage(
    .retentionConflict, "Where two retention periods meet, one of them is the more specific.",
    reason: """
      The most specific entry decides: the one that lies inside all others that cover the same data. \
      Two that cross and differ, or cover exactly the same, leave it open. Add an entry for what \
      both cover, or narrow one of them.
      """,
    source: "GDPR Art. 5(1)(e), 13(2)(a); DSG Art. 6(4)",
    bad: [
      """
      retention:
        contacts: {data: contact-details, services: shop, keep: 2 years}
        «emails»: {data: email, keep: 1 year}
      """,
      """
      collection:
        orders: {data: email, from: you, purposes: delivery, retention: 2 years}
        «orders-again»: {data: email, from: you, purposes: delivery, retention: 1 year}
      """,
    ],
    good: [
      """
      collection:
        orders: {data: email, from: you, via: order-form, purposes: delivery, retention: 2 years}
        visits: {data: email, from: you, via: cookies, purposes: delivery, retention: 1 year}
        broker: {data: email, from: brokers, purposes: delivery, retention: 3 months}
      retention:
        all: {data: personal-data, keep: 5 years}
      """,
      """
      retention:
        contacts: {data: contact-details, services: shop, keep: 2 years}
        emails: {data: email, keep: 1 year}
        shop-emails: {data: email, services: shop, keep: P6M}
        phones: {data: phone, keep: 1 year, bound: at-least}
        shop-phones: {data: phone, services: shop, keep: 5 years}
        at-carrier: {data: email, with: carrier, keep: 5 years}
        orders: {data: order-details, services: shop, keep: 1 year, bound: at-least}
        orders-again: {data: [order-details, health-data], keep: 3 years, bound: at-most}
      """,
    ])

  func findings(in context: ValidationContext, flows: FlowChecks) -> [Diagnostic] {
    [flows.ourKeeping, flows.recipientKeeping].flatMap { keeping in
      let space = flows.model.space.space
      let index = RegionIndex(keeping.map(\.region), in: space)
      return keeping.indices.flatMap { second -> [Diagnostic] in
        context.decided(keeping[second].header) { () throws(Undecided) in
          for first in index.meeting(keeping[second].region) where first < second {
            if try conflict(first, second, keeping, index, in: space) {
              return [.retentionConflict(keeping[first], keeping[second], in: context)]
            }
          }
          return []
        }
      }
    }
  }

  private func conflict(
    _ first: Int, _ second: Int, _ keeping: [Keeping], _ index: RegionIndex, in space: Space
  ) throws(Undecided) -> Bool {
    let (one, other) = (keeping[first], keeping[second])
    // What one of two collections leaves open may set them apart.
    let open = one.undisclosed.symmetricDifference(other.undisclosed)
    guard one.differs(from: other),
      one.undisclosed.isEmpty || other.undisclosed.isEmpty || open.isEmpty
    else { return false }
    let common = try one.region.intersection(other.region)
    if common.isEmpty { return false }
    let isInside = try one.region.isSubset(of: other.region, in: space)
    let isAround = try other.region.isSubset(of: one.region, in: space)
    if isInside != isAround { return false }
    var settled: [Box] = []
    for third in index.meeting(common) where third != first && third != second {
      let candidate = keeping[third].region
      // Inside both, and not just another wording of one of them.
      if try candidate.isSubset(of: common, in: space),
        isInside ? try !common.isSubset(of: candidate, in: space) : true
      {
        settled += candidate.boxes
      }
    }
    return try !common.isSubset(of: Region(settled), in: space)
  }
}

/// Keeping by its data.
struct PlacedKeeping {
  private let space: Space
  private let boxes: IndexedBoxes
  private let owners: [Int]

  init(_ keeping: [Keeping], in space: Space) {
    self.space = space
    let placed = keeping.enumerated().flatMap { number, keeping in
      keeping.region.boxes.map { (number, $0) }
    }
    owners = placed.map(\.0)
    boxes = IndexedBoxes(placed.map(\.1), by: .data, in: space)
  }

  /// The places of those that share data with one, ascending.
  func meeting(_ keeping: Keeping) -> [Int] {
    let data = keeping.region.projection(on: .data, in: space)
    return Set(boxes.places(meeting: data).map { owners[$0] }).sorted()
  }
}

extension Diagnostic {
  fileprivate static func retentionConflict(
    _ first: Keeping, _ second: Keeping, in context: ValidationContext
  ) -> Diagnostic {
    let ids = [first, second].map { context.registry.qualifiedID($0.header) }
    return Diagnostic(
      .retentionConflict,
      "`\(ids[1])` and `\(ids[0])` keep the same data for different times, and neither is more specific",
      at: context.label(second.header.span, in: second.header, second.text),
      labels: [context.label(first.header.span, in: first.header, first.text)],
      help: "add a `retention` entry for what both cover, or narrow one of them")
  }
}

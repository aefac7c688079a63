import Diagnostics
import Registry

/// A statement means the product of its slots: long lists in many slots claim more than anybody
/// has thought about.
struct BloatedStatement: Rule {
  static let page = RulePage(
    .bloatedStatement, "A statement with three or more lists means at most 24 flows.",
    reason: """
      The slots of a statement multiply: three kinds of data from three sources for three purposes \
      are 27 flows, and hardly anybody has checked that each of them is true. Write a statement \
      for each occasion.
      """,
    bad: [
      """
      sharing:
        «orders»:
          data: [email, phone, order-details]
          with: [carrier, help-desk, police]
          purposes: [delivery, support, advertising]
      """
    ],
    good: [
      """
      sharing:
        orders:
          data: [email, phone, order-details, health-data]
          with: [carrier, help-desk, police]
          purposes: [delivery, support]
        lists:
          data: [email, phone, order-details, health-data, contact-details]
          with: [carrier, help-desk, police, advertisers, vendors]
          purposes: delivery
      """
    ])

  /// The flows that a person can be expected to have checked.
  private static let greatestProduct = 24

  func findings(in context: ValidationContext) -> [Diagnostic] {
    context.registry.statements.compactMap { statement -> Diagnostic? in
      let lists = statement.scope.lists
      guard lists.count >= 3 else { return nil }
      let product = lists.reduce(1) { product, list in
        let (result, overflows) = product.multipliedReportingOverflow(by: list.count)
        return overflows ? .max : result
      }
      guard product > Self.greatestProduct else { return nil }
      return .bloatedStatement(
        context.registry.qualifiedID(statement.header), flows: product, lists.map(\.count),
        at: context.label(statement.header.span, in: statement.header, "\(product) flows"),
        lists: lists.map { context.label($0.span, in: statement.header, "\($0.count) values") })
    }
  }
}

extension Scope {
  /// The slots with more than one value.
  fileprivate var lists: [(span: Span, count: Int)] {
    let slots = writtenSlots.map { ($0.value.span, $0.value.items.count) }
    let cells = circumstances.map { alternative in
      alternative.facets.reduce(1) { $0 * max(1, $1.value.items.count) }
    }
    let circumstance = circumstances.first.map { ($0.span, cells.reduce(0, +)) }
    return (slots + [circumstance].compactMap { $0 }).filter { $0.1 > 1 }
  }
}

extension Diagnostic {
  fileprivate static func bloatedStatement(
    _ id: String, flows: Int, _ counts: [Int], at place: Label, lists: [Label]
  ) -> Diagnostic {
    let product = counts.map(String.init).joined(separator: " × ")
    return Diagnostic(
      .bloatedStatement, "`\(id)` means \(product) = \(flows) flows", at: place, labels: lists,
      help: "write a statement for each occasion, with only what belongs together")
  }
}

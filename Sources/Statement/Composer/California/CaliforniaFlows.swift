import Diagnostics
import FlowAlgebra
import Registry

/// What the flow algebra knows of each category of Californian law.
struct CaliforniaFlows {
  let flows: FlowSummary
  let reach: SectionReach

  private var model: FlowModel { flows.model }
  private var space: Space { model.space.space }

  /// A disclosure that Californian law tells apart.
  enum Kind: CaseIterable {
    /// For a business purpose: neither of the other two (Cal. Civ. Code 1798.140(e)).
    case disclosed
    /// Cal. Civ. Code 1798.140(ad).
    case sold
    /// For advertising across contexts (Cal. Civ. Code 1798.140(ah)).
    case shared
  }

  /// What is known of something that may be done.
  enum Finding {
    /// It is done; with what it is done.
    case done([CoveredTerm])
    case no
    case notSaid
  }

  struct Row {
    /// Nil for what falls under no category.
    let category: CaliforniaCategory?
    let collected: Finding
    let sources: [CoveredTerm]
    let purposes: [CoveredTerm]
    let recipients: [Kind: Finding]
    let keeping: [RetentionSummary.Part]
    /// What the row rests on.
    let declarations: [EntryID]

    /// Whether nothing of the category is collected or disclosed.
    var isEmpty: Bool {
      guard case .no = collected else { return false }
      return recipients.values.allSatisfy { if case .done = $0 { false } else { true } }
    }
  }

  /// The twelve months up to the document's day (Cal. Civ. Code 1798.130(a)(5)(B), (C)); without a
  /// day, all time.
  private var period: Box {
    guard let day = flows.day else { return Box() }
    // 29 February has no counterpart a year before.
    let first =
      CalendarDate(year: day.year - 1, month: day.month, day: day.day)?.dayNumber
      ?? day.dayNumber - 366
    return Box([.time: .days(since: Int32(first + 1), until: Int32(day.dayNumber + 1))])
  }

  // MARK: Rows

  /// A row for each category, and one for what falls under none, if there is anything.
  ///
  /// - Throws: `Undecided` when statements fall into too many pieces.
  func rows() throws(Undecided) -> [Row] {
    let statements = reach.statements()
    let flowing =
      try
      (contributions(.collection, to: period, statements)
      + contributions(.sharing, to: period, statements))
    var rest = flows.points(.data, of: flowing)
    let categories = CaliforniaCategory.allCases.map { ($0, $0.data(in: model)) }
    for (_, data) in categories { rest = rest.subtracting(data) }
    if let root = model.space.taxonomy(of: .data)?.point(of: .root) {
      rest = rest.subtracting(PointSet(root))
    }
    let gaps = model.space.taxonomy(of: .data)?.gaps(in: rest) ?? []
    let open = PointSet.union(of: gaps.lazy.map { model.space.down($0, in: .data) })
    var rows: [Row] = []
    for (category, data) in categories {
      rows.append(try row(category, data, open: open, statements))
    }
    if !rest.isEmpty { rows.append(try row(nil, rest, open: PointSet(), statements)) }
    return rows
  }

  private func contributions(_ activity: Activity, to question: Box, _ statements: Set<Int>)
    throws(Undecided) -> [Contribution]
  {
    try flows.contributions(activity, to: question).filter { statements.contains($0.statement) }
  }

  /// - Parameter open: data that is collected and not said which, so that it may fall under any
  ///   category.
  private func row(
    _ category: CaliforniaCategory?, _ data: PointSet, open: PointSet, _ statements: Set<Int>
  ) throws(Undecided) -> Row {
    var question = period
    question[.data] = data
    let collected = try contributions(.collection, to: question, statements)
    let uses = try contributions(.use, to: question, statements)
    let shared = try contributions(.sharing, to: question, statements)

    // What is not collected is not promised away either.
    let known = flows.points(.data, of: collected)
    var asked = period
    asked[.data] = known.isEmpty ? data.union(open) : known
    asked[.services] = model.space.coveredServices
    var recipients: [Kind: Finding] = [:]
    var promises: [Int] = []
    for kind in Kind.allCases {
      let flowing = shared.filter { kind.takes(model.statements[$0.statement]) }
      if !flowing.isEmpty {
        recipients[kind] = .done(flows.widest(.recipients, of: flowing))
        continue
      }
      let denials = try CaliforniaDenials(flows: flows, kind: kind).denials(of: asked)
      recipients[kind] = denials.isEmpty ? .notSaid : .no
      promises += denials
    }
    let keeping = try RetentionSummary(model).parts(of: collected)
    let numbers = (collected + uses + shared).map(\.statement) + promises
    return Row(
      category: category,
      collected: finding(collected, open: open),
      sources: flows.widest(.sources, of: collected),
      // Those of collecting, and of selling or sharing (1798.110(c)(3)).
      purposes: flows.widest(
        .purposes,
        of: (uses + shared).filter {
          model.statements[$0.statement].scope.slots.purposes != nil
        }),
      recipients: recipients,
      keeping: keeping,
      declarations: (numbers.map { model.statements[$0].header.id } + keeping.compactMap(\.rule))
        .withoutRepetition)
  }

  private func finding(_ collected: [Contribution], open: PointSet) -> Finding {
    if !collected.isEmpty { return .done(flows.widest(.data, of: collected)) }
    return open.isEmpty ? .no : .notSaid
  }
}

extension CaliforniaFlows.Kind {
  /// Whether a statement is a disclosure of the kind.
  func takes(_ statement: any Statement) -> Bool {
    guard let sharing = statement as? SharingStatement else { return false }
    let words = sharing.inLaw.filter { $0.jurisdiction == .california }.map(\.sense)
    let isSold = sharing.isSale || words.contains(.sell)
    let isShared = words.contains(.share)
    switch self {
    case .sold: return isSold
    case .shared: return isShared
    case .disclosed: return !isSold && !isShared || words.contains(.businessPurpose)
    }
  }
}

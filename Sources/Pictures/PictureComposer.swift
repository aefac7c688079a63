import FlowAlgebra
import Registry
import Statement

/// From flows between terms to a picture of them.
struct PictureComposer {
  private let model: FlowModel
  private let titles: TermTitles
  private let words: PictureWords
  private let rolled: RolledUp

  init(_ found: [FoundFlow], in model: FlowModel, titles: TermTitles, words: PictureWords) {
    self.model = model
    self.titles = titles
    self.words = words
    rolled = RolledUp(found, in: model.space)
  }

  func picture(title: String, limits: [String], silent: [String]) -> FlowPicture {
    let merged = MergedFlows(rolled.flows)
    var meetings: [PictureMeeting] = []
    var lines: [PictureLine] = []
    var counts: [String: Int] = [:]
    for bundle in merged.bundles.map(drawn).sorted(by: { $0.key < $1.key }) {
      let statement = bundle.notes.statements.first ?? ""
      counts[statement, default: 0] += 1
      let id = PictureID(meetingOf: statement, number: counts[statement] ?? 1)
      meetings.append(PictureMeeting(id: id, notes: bundle.notes))
      lines += bundle.start.map { line(bundle.leg, from: $0, to: id, bundle.notes, isArrow: false) }
      lines += bundle.end.map { line(bundle.leg, from: id, to: $0, bundle.notes) }
    }
    lines += merged.links.map(line)
    return FlowPicture(
      title: title, limits: limits, silent: silent, groups: groups,
      meetings: meetings.sorted { $0.id < $1.id }, lines: lines.sorted { $0.id < $1.id },
      words: words)
  }

  // MARK: Boxes

  private var groups: [PictureGroup] {
    var shown: [PictureColumn: Set<CoveredTerm>] = [:]
    for flow in rolled.flows {
      shown[flow.columns.start, default: []].formUnion(flow.start)
      shown[flow.columns.end, default: []].formUnion(flow.end)
    }
    return PictureColumn.allCases.flatMap { column in
      groups(of: shown[column] ?? [], column)
    }
  }

  private func groups(of shown: Set<CoveredTerm>, _ column: PictureColumn) -> [PictureGroup] {
    let order = TermOrder(shown, column.dimension, in: model.space)
    func boxes(_ terms: [CoveredTerm]) -> [PictureBox] {
      terms.map { term in
        PictureBox(
          id: id(of: term, column),
          title: titles.title(of: term, in: column.dimension, besideOthers: shown.count > 1),
          wholes: sorted(Set(order?.wholes(of: term) ?? []), column.dimension),
          parts: column == .data ? sorted(rolled.parts[term] ?? [], .data) : [],
          isGap: model.space.taxonomy(of: column.dimension)?.isGap(term.node) ?? false)
      }.sorted { $0.id < $1.id }
    }
    guard column == .recipient else {
      let heading = column == .source ? titles.sources : titles.data
      return shown.isEmpty
        ? []
        : [
          PictureGroup(
            column: column, id: column.rawValue, heading: heading, boxes: boxes(Array(shown)))
        ]
    }
    let byGroup = Dictionary(grouping: shown) { RecipientGroup(model.kind(of: $0.node)) }
    return RecipientGroup.allCases.compactMap { group in
      byGroup[group].map {
        PictureGroup(
          column: column, id: "\(column.rawValue)-\(group.rawValue)",
          heading: titles.heading(of: group), boxes: boxes($0))
      }
    }
  }

  private func id(of term: CoveredTerm, _ column: PictureColumn) -> PictureID {
    PictureID(
      column, model.space.name(of: term.node, in: column.dimension), isOtherwise: term.otherwise)
  }

  // MARK: Lines

  private func line(_ link: MergedFlows.Link, _ facts: FlowFacts) -> PictureLine {
    let columns = FoundFlow(leg: link.leg, start: [], end: [], facts: facts).columns
    return line(
      link.leg, from: id(of: link.start, columns.start), to: id(of: link.end, columns.end),
      notes(facts))
  }

  private func line(
    _ leg: PictureLine.Leg, from start: PictureID, to end: PictureID, _ notes: PictureNotes,
    isArrow: Bool = true
  ) -> PictureLine {
    PictureLine(
      id: PictureID(from: start, to: end), leg: leg, start: start, end: end, isArrow: isArrow,
      notes: notes)
  }

  /// Lines that meet, before the point in which they do has its id.
  private struct Bundle {
    let leg: PictureLine.Leg
    let start: [PictureID]
    let end: [PictureID]
    let notes: PictureNotes

    /// By it bundles are sorted, whatever the order of declarations.
    var key: String {
      (notes.statements.prefix(1) + start.map(\.text) + end.map(\.text)).joined(separator: " ")
    }
  }

  private func drawn(_ flow: FoundFlow) -> Bundle {
    Bundle(
      leg: flow.leg, start: flow.start.map { id(of: $0, flow.columns.start) }.sorted(),
      end: flow.end.map { id(of: $0, flow.columns.end) }.sorted(), notes: notes(flow.facts))
  }

  private func notes(_ facts: FlowFacts) -> PictureNotes {
    PictureNotes(
      data: sorted(facts.data, .data),
      purposes: sorted(facts.purposes, .purposes),
      circumstances: facts.circumstances.map(text).sorted(),
      statements: facts.statements.map(model.id).sorted(),
      isUncertain: facts.isUncertain, isDirect: facts.isDirect,
      isContradicted: facts.isContradicted)
  }

  private func text(_ alternative: [CoveredFacet]) -> String {
    alternative.map { facet in
      facet.nodes.map { titles.title(of: CoveredTerm(node: $0), in: facet.dimension) }
        .joined(separator: " / ")
    }.joined(separator: "; ")
  }

  private func sorted(_ terms: Set<CoveredTerm>, _ dimension: Dimension) -> [String] {
    terms.map { titles.title(of: $0, in: dimension, besideOthers: terms.count > 1) }.sorted()
  }
}

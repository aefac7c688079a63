import Diagnostics
import FlowAlgebra
import Registry

/// The cookies and other methods that statements name, with what is declared of each and what it
/// serves to collect.
struct MethodTable {
  let speaker: Speaker
  let flows: FlowSummary
  let reach: SectionReach

  private var registry: Registry { speaker.registry }
  private var wording: Wording { speaker.wording }
  private var model: FlowModel { flows.model }
  private var names: TermNames { TermNames(speaker: speaker, space: model.space) }

  func blocks() throws(Undecided) -> [Block] {
    let statements = reach.statements()
    var table = SparseTable(columns: [
      .init(heading: .columnMethod, gap: nil),
      .init(heading: .columnKind, gap: nil),
      .init(heading: .columnData, gap: .gapData),
      .init(heading: .columnPurposes, gap: .gapPurposes),
      .init(heading: .columnSetBy, gap: .gapSetBy),
      .init(heading: .columnLasts, gap: .gapLasts),
    ])
    for node in methods(of: statements) {
      table.rows.append(try row(node, statements))
    }
    guard !table.rows.isEmpty else { return [] }
    let caption = wording.phrase(.methodList)
    return [.table(table.table(of: table.rows, caption: caption, wording))]
      + (table.admission(wording).map { [.paragraph([$0])] } ?? [])
  }

  /// What the collections and disclosures in force write as their methods; declared ones in their
  /// order, then what is not said.
  private func methods(of statements: Set<Int>) -> [Node] {
    let written = statements.flatMap { number -> [Node] in
      let statement = model.statements[number]
      guard statement is CollectionStatement || statement is SharingStatement,
        statement.scope.isInForce(on: speaker.day), let via = statement.scope.slots.via
      else { return [] }
      return model.space.nodes(of: via, in: .methods)
    }
    return Set(written).filter { reach.takes($0, .methods) }.sorted()
  }

  private func row(_ node: Node, _ statements: Set<Int>) throws(Undecided) -> Table.Row {
    var question = flows.today
    // What a narrower method serves stands in a row of its own.
    let point = model.space.taxonomy(of: .methods)?.point(of: node).map { PointSet($0) }
    question[.methods] = point ?? model.space.down(node, in: .methods)
    var served: [Contribution] = []
    for activity in Activity.allCases {
      served += try flows.contributions(activity, to: question)
        .filter { statements.contains($0.statement) }
    }
    let index = model.space.vocabulary(of: .methods)?.termIndex(of: node)
    let method = index.map { registry.methods.terms[$0] }
    let stated = served.map { model.statements[$0.statement].header.id }
    return Table.Row(
      cells: [
        [names.name(CoveredTerm(node: node), .methods, besideOthers: true)],
        [method?.kind.map(wording.word)].compactMap { $0 },
        names.namedOnly(flows.widest(.data, of: served), .data),
        names.namedOnly(purposes(served), .purposes),
        [method?.setBy.map { speaker.title(.with, $0.value) }].compactMap { $0 },
        [method?.lasts.map { Phrase(wording.period($0)) }].compactMap { $0 },
      ],
      sources: ([method?.header.id].compactMap { $0 } + stated).withoutRepetition,
      subject: method?.header.id)
  }

  /// A statement without purposes is not one for every purpose.
  private func purposes(_ contributions: [Contribution]) -> [CoveredTerm] {
    flows.widest(
      .purposes,
      of: contributions.filter {
        model.statements[$0.statement].scope.slots.purposes != nil
      })
  }
}

extension Speaker {
  /// A slot's value in a heading or a table.
  func title(_ slot: Slot, _ name: Name) -> Phrase {
    term(slot, name).map(title) ?? Phrase(registry.names[name])
  }
}

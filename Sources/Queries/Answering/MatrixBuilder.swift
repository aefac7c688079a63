import FlowAlgebra

/// Makes the matrix of an answer, of which each cell is a part.
struct MatrixBuilder {
  private let inquiry: Inquiry
  private let sources: Inquiry
  private let rows: MatrixLines
  private let columns: MatrixLines
  private let answer: PartedAnswer
  private let located: PartedAnswer

  /// - Parameter sources: Where the data comes from.
  init?(_ inquiry: Inquiry, sources: Inquiry) {
    guard let rows = MatrixLines(.data, of: inquiry),
      let columns = MatrixLines(.recipients, of: inquiry)
    else { return nil }
    self.inquiry = inquiry
    self.sources = sources
    self.rows = rows
    self.columns = columns
    answer = PartedAnswer(inquiry.answer, by: .recipients)
    located =
      inquiry.question.country == nil ? answer : PartedAnswer(inquiry.located, by: .recipients)
  }

  func matrix() throws(Undecided) -> Matrix {
    let (rows, columns) = (rows.lines, columns.lines)
    let open = OpenStatements(inquiry)
    var cells: [[MatrixCell]] = Array(repeating: [], count: rows.count)
    for column in columns {
      let recipients = inquiry.model.space.down(column.node, in: .recipients)
      let here = (answer.narrowed(to: recipients), located.narrowed(to: recipients))
      let open = open.meeting(recipients, in: .recipients)
      for (place, row) in rows.enumerated() {
        let part = inquiry.asking(of: row.node, at: column.node, answer: here)
        cells[place].append(try cell(part, column.node, open))
      }
    }
    let reader = inquiry.reader
    var origins: [[Hit]] = []
    let obtained = PartedAnswer(sources.answer, by: .data)
    let kept = sources.question.country == nil ? obtained : PartedAnswer(sources.located, by: .data)
    for row in rows {
      let data = inquiry.model.space.down(row.node, in: .data)
      let part = sources.asking(
        of: row.node, answer: (obtained.narrowed(to: data), kept.narrowed(to: data)))
      origins.append(try HitFinder(part)?.hits() ?? [])
    }
    return Matrix(
      rows: rows.map { line(reader.term($0.node, in: .data), $0, self.rows) },
      columns: columns.map {
        line(inquiry.knowledge.party($0.node, in: .recipients).party, $0, self.columns)
      },
      sources: origins,
      cells: cells)
  }

  private func line<Subject>(
    _ subject: Subject, _ line: MatrixLines.Line, _ lines: MatrixLines
  ) -> Matrix.Line<Subject> {
    Matrix.Line(
      subject: subject, depth: line.depth, narrower: line.narrower.map(lines.id).sorted())
  }

  private func cell(
    _ part: Inquiry, _ recipient: Node, _ open: OpenStatements
  ) throws(Undecided) -> MatrixCell {
    let word = try part.word()
    let isAnswered = word == .yes || word == .both
    return MatrixCell(
      answer: word,
      hit: isAnswered ? try hit(part, recipient) : nil,
      isLeftOpen: word == .notDisclosed ? try open.leaveOpen(part) : false)
  }

  private func hit(_ part: Inquiry, _ recipient: Node) throws(Undecided) -> Hit? {
    guard let builder = HitBuilder(part, across: recipient), let party = builder.parties.first
    else { return nil }
    return try builder.hit(party)
  }
}

/// The statements that leave something of a question open, to be asked for many of its parts.
private struct OpenStatements {
  private struct Statement {
    let assertion: Assertion
    let reach: [Dimension: PointSet]
  }

  private var statements: [Statement]

  init(_ inquiry: Inquiry) {
    let space = inquiry.model.space
    let slots = [Dimension.data, .recipients]
    let named = Set(inquiry.question.box.restricted + slots)
    func leavesOpen(_ dimension: Dimension, _ box: Box) -> Bool {
      guard let taxonomy = space.taxonomy(of: dimension), let set = box[dimension] else {
        return false
      }
      return !taxonomy.gaps(in: set).isEmpty
    }
    statements = inquiry.known.answering.compactMap { assertion in
      let boxes = assertion.scope.boxes
      guard
        !named.isDisjoint(with: assertion.undisclosed)
          || boxes.contains(where: { box in named.contains { leavesOpen($0, box) } })
      else { return nil }
      let reach = slots.map { dimension in
        let sets = boxes.map { $0[dimension] ?? space.space.whole(dimension) }
        return (dimension, space.widened(PointSet.union(of: sets), in: dimension))
      }
      return Statement(
        assertion: assertion, reach: Dictionary(reach) { first, _ in first })
    }
  }

  func meeting(_ set: PointSet, in dimension: Dimension) -> OpenStatements {
    var some = self
    some.statements = statements.filter { !($0.reach[dimension]?.isDisjoint(with: set) ?? false) }
    return some
  }

  /// Whether one of them would answer if it said more.
  func leaveOpen(_ inquiry: Inquiry) throws(Undecided) -> Bool {
    let near = meeting(inquiry.asked(.data), in: .data).statements
    if near.isEmpty { return false }
    return try !GapFinder(inquiry).gaps(among: near.map(\.assertion)).isEmpty
  }
}

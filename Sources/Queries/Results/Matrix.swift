import FlowAlgebra

/// Who receives what: data categories by recipients.
///
/// A term has a line of its own where a statement tells it apart from its broader one, or where the
/// question names it; every other is among the ``Line/narrower`` of the line above it, of whose
/// data it has what is said of all.
public struct Matrix: Sendable {
  /// A term that has a line of its own.
  public struct Line<Subject: Sendable>: Sendable {
    public let subject: Subject
    /// How many lines above it are of something broader.
    public let depth: Int
    /// The ids of narrower terms without a line of their own.
    public let narrower: [String]
  }

  public let rows: [Line<AnsweredTerm>]
  public let columns: [Line<Party>]

  /// By row, whom or what the data comes from.
  public let sources: [[Hit]]

  /// By row, then by column.
  public let cells: [[MatrixCell]]
}

/// Whether a recipient, or somebody among a group, receives some data: the answer to `does`.
public struct MatrixCell: Sendable {
  public let answer: FlowAlgebra.Word

  /// What makes it yes or both; a group is one hit with everybody in it.
  public let hit: Hit?

  /// Where it is not disclosed, whether a statement would answer if it said more.
  public let isLeftOpen: Bool
}

extension Hit {
  /// A recipient that receives none of some data, as far as the registry says.
  init(without answer: FlowAlgebra.Word, of data: AnsweredTerm, at party: Party) {
    self.init(
      party: party, answer: answer, isNamed: true, coverage: [], members: [], data: [data],
      purposes: [], methods: [], conditions: [:], countries: [], obligations: [], choices: [],
      isPossible: false, statements: [], exceptions: [])
  }
}

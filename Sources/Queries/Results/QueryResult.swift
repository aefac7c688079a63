import FlowAlgebra
import Registry

/// The answer to a question, with its reasons.
public struct QueryResult: Sendable {
  public let question: EchoedQuestion

  /// Over all points of the question.
  public let answer: FlowAlgebra.Word

  /// Named hits first, then those under a general statement; each kind by id.
  public let hits: [Hit]

  /// Statements that would answer but for something they do not say: silence is not no.
  public let gaps: [Gap]

  /// The promises in force that say no to some of what was asked, and statements that say `only`.
  public let denials: [Denial]

  /// Promises about other actions on the same data.
  public let related: [Denial]

  /// Where the answer is not yes: the statements that come closest.
  public let nearest: [NearMiss]

  /// What the kind of question asks for beyond all this.
  public let detail: Detail

  public enum Detail: Sendable {
    /// Nothing: the hits are the answer.
    case hits
    case matrix(Matrix)
    case reasons(Reasons)
  }
}

/// The question as it was understood.
public struct EchoedQuestion: Sendable {
  public let kind: QuestionKind
  public let mode: QuestionMode
  public let data: [AnsweredTerm]
  /// The recipient that `what-receives` and `does` ask about.
  public let recipient: AnsweredTerm?
  /// The recipients that the question is limited to.
  public let with: [AnsweredTerm]
  public let kinds: [RecipientKind]
  public let purposes: [AnsweredTerm]
  public let subjects: [AnsweredTerm]
  public let services: [AnsweredTerm]
  public let methods: [AnsweredTerm]
  public let identifiability: [AnsweredTerm]
  public let conditions: Circumstances
  public let isOnward: Bool
  public let country: Territory?
  public let day: CalendarDate
  public let isDated: Bool
}

/// Values of facets that hold together, by facet id.
public typealias Circumstances = [String: [AnsweredTerm]]

/// A recipient or source that answers a question.
public struct Hit: Sendable {
  public let party: Party
  public let answer: FlowAlgebra.Word

  /// Whether a statement names, in every asked slot, what is asked or something narrower.
  public let isNamed: Bool

  public let coverage: [Coverage]

  /// The narrower recipients or sources that are hits of their own.
  public let members: [String]

  /// The widest terms covered of the data asked about.
  public let data: [AnsweredTerm]

  /// Those of the statements, and of uses where a collection names none.
  public let purposes: [AnsweredTerm]

  /// How it is collected, where statements say so.
  public let methods: [AnsweredTerm]

  /// What has to hold; empty where some statement needs nothing.
  public let conditions: Circumstances

  public let countries: [String]
  public let obligations: [AnsweredTerm]

  /// What a person can do about it, by id.
  public let choices: [HitChoice]

  /// Whether every statement only says that it may happen.
  public let isPossible: Bool

  public let statements: [HitStatement]

  /// What exceptions and prevailing promises take out.
  public let exceptions: [Limit]
}

/// A statement's part in a hit.
public struct HitStatement: Sendable {
  public let reference: StatementReference
  /// The chains of `broader` between what is asked and what is written.
  public let chains: [BroaderChain]
  public let data: [AnsweredTerm]
  public let purposes: [AnsweredTerm]
  /// The uses that say the purposes of a collection that names none.
  public let uses: [StatementReference]
  public let methods: [AnsweredTerm]
  /// Any of these; empty means in all circumstances.
  public let circumstances: [Circumstances]
  public let isPossible: Bool
  /// The whole way of what recipients pass on; empty for what we share ourselves.
  public let path: [Hop]
}

/// Something that is taken out of a statement, by an exception of its own or by a promise.
public struct Limit: Hashable, Sendable {
  public let reference: StatementReference
  /// What is written there, by slot or facet.
  public let removes: [String: [AnsweredTerm]]
}

/// A statement that would answer but for something it does not say.
public struct Gap: Hashable, Sendable {
  public let reference: StatementReference
  public let activity: Activity
  public let slot: Shortfall
  /// What is written in the slot instead of what was asked.
  public let unsaid: [AnsweredTerm]
  /// The recipients or sources of which the statement speaks.
  public let parties: [AnsweredTerm]
}

/// A promise, or a statement that says `only`.
public struct Denial: Sendable {
  public let reference: StatementReference
  /// Nil for a statement that says `only`.
  public let action: Action?
  public let operation: ProcessingOperation?
  /// The law in whose sense only the action is meant.
  public let law: Jurisdiction?
  /// The slots that a statement marks `only`.
  public let only: [Slot]
  /// What is written, `where` apart.
  public let slots: [Slot: [AnsweredTerm]]
  /// Any of these; empty means in all circumstances.
  public let circumstances: [Circumstances]
  /// What is written in each exception, by slot or facet.
  public let exceptions: [[String: [AnsweredTerm]]]
}

/// A statement that comes close to answering.
public struct NearMiss: Sendable {
  public let reference: StatementReference
  public let slot: Shortfall
  /// What it says in the slot.
  public let says: [AnsweredTerm]
}

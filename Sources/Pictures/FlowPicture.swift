/// The flows of a registry as a picture: where data comes from, what it is, who receives it, and to
/// whom they pass it on.
///
/// It holds what a question about flows affirms, so what a prevailing promise removes is not in it.
/// Its order depends on ids alone, not on the order of declarations.
public struct FlowPicture: Sendable {
  public let title: String

  /// What the picture is limited to; empty where it shows everything.
  public let limits: [String]

  /// The statements that are not drawn because they do not say what the picture is limited to, by
  /// their ids with their sections: silence is not no.
  public let silent: [String]

  /// The boxes column by column, group by group.
  public let groups: [PictureGroup]

  /// The points in which the lines of one statement meet, where they would cross each other.
  public let meetings: [PictureMeeting]

  public let lines: [PictureLine]

  /// The language's own words about pictures.
  public let words: PictureWords

  /// Whether nothing flows.
  public var isEmpty: Bool { lines.isEmpty }
}

/// Boxes under one heading: all sources, all data, or one kind of recipient.
public struct PictureGroup: Sendable {
  public let column: PictureColumn
  /// Unique in the picture.
  public let id: String
  public let heading: String
  public let boxes: [PictureBox]
}

/// A source, a kind of data or a recipient.
public struct PictureBox: Sendable {
  public let id: PictureID
  public let title: String
  /// The titles of what it is a part of in the picture.
  public let wholes: [String]
  /// The titles of what it stands for, where collections name its parts.
  public let parts: [String]
  /// Whether it is something that the registry leaves `unspecified`.
  public let isGap: Bool
}

/// A point in which lines meet.
public struct PictureMeeting: Sendable {
  public let id: PictureID
  public let notes: PictureNotes
}

/// A flow between two boxes, or between a box and a meeting of lines.
public struct PictureLine: Sendable {
  public enum Leg: Hashable, Sendable {
    case collection, sharing, onward
  }

  public let id: PictureID
  public let leg: Leg
  public let start: PictureID
  public let end: PictureID
  /// Whether it leads to a box, not only to a meeting of lines.
  public let isArrow: Bool
  public let notes: PictureNotes
}

/// What is said of a line.
public struct PictureNotes: Sendable, Equatable {
  /// The titles of the data that is passed on; empty where the picture shows it.
  public let data: [String]
  public let purposes: [String]
  /// Circumstances in which it happens.
  public let circumstances: [String]
  /// The statements that say so, by their ids with their sections.
  public let statements: [String]
  /// Whether it may happen, or happens only in some circumstances.
  public let isUncertain: Bool
  /// Whether the recipient collects the data itself.
  public let isDirect: Bool
  /// Whether a promise says the opposite.
  public let isContradicted: Bool
}

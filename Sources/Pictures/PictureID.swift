import FlowAlgebra

/// What identifies a part of a picture, for as long as its declaration keeps its id.
///
/// Two hyphens part its words, since no declared id has two in a row.
public struct PictureID: Hashable, Comparable, Sendable {
  /// Lower-case letters, digits and hyphens.
  public let text: String

  private init(_ words: [String]) {
    text = words.joined(separator: "--").filter {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")
    }
  }

  /// A term, what is left of it beside its narrower terms, or what is not said of it.
  init(_ column: PictureColumn, _ name: NodeName, isOtherwise: Bool) {
    let word = column.rawValue
    switch name {
    case .all: self.init(isOtherwise ? [word, "other"] : [word + "-all"])
    case .term(let id): self.init(isOtherwise ? [word, "other", id] : [word + "-" + id])
    case .gap(let bound): self.init([word, "unspecified"] + (bound.map { [$0] } ?? []))
    }
  }

  /// The point in which the lines of a statement meet.
  ///
  /// - Parameters:
  ///   - statement: The statement's id with its section.
  ///   - number: Which of the statement's points; from 1.
  init(meetingOf statement: String, number: Int) {
    let words = statement.split(separator: ".").map(String.init)
    self.init(["lines"] + words + (number > 1 ? [String(number)] : []))
  }

  /// A line between two parts.
  init(from start: PictureID, to end: PictureID) {
    self.init([start.text, "to", end.text])
  }

  public static func < (left: PictureID, right: PictureID) -> Bool { left.text < right.text }
}

/// The columns of a picture, in the order in which data goes through them.
public enum PictureColumn: String, CaseIterable, Sendable {
  case source, data, recipient
}

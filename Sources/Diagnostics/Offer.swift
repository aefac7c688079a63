/// Something that may have been meant, as a message offers it.
public struct Offer: Hashable, Sendable {
  /// What to write for it.
  public let id: String
  /// How it reads, where that says more than its id.
  public let label: String?

  public init(_ id: String, label: String? = nil) {
    self.id = id
    self.label = label
  }

  fileprivate var phrase: String { "`\(id)`" + (label.map { " (\($0))" } ?? "") }
}

extension [Offer] {
  /// "`a`, `b` (its label) or `c`".
  public var phrase: String {
    guard let last, count > 1 else { return list }
    return [Offer](dropLast()).list + " or " + last.phrase
  }

  /// "`a`, `b` (its label), `c`".
  public var list: String { map(\.phrase).joined(separator: ", ") }

  /// "; did you mean `a` or `b`?", or nothing where there is nothing to offer.
  public var question: String { isEmpty ? "" : "; did you mean \(phrase)?" }
}

import Registry

/// A question in the words of whoever asks: ids, aliases or labels.
public struct QuestionRequest: Sendable {
  public var kind: QuestionKind
  public var mode = QuestionMode.may

  /// The data asked about; a union when there are several.
  public var data: [String] = []

  /// The recipient that `what-receives` and `does` ask about.
  public var recipient: String?

  public var purposes: [String] = []
  public var subjects: [String] = []
  public var services: [String] = []
  public var methods: [String] = []

  /// Recipients, or `kind:vendor`.
  public var with: [String] = []

  /// `FACET=VALUE`; values of one facet are a union, facets hold together.
  public var conditions: [String] = []

  /// A country, `EU`, `EEA` or `all`.
  public var country: String?

  public var identifiability: [String] = []

  /// Whether what recipients pass on counts too.
  public var isOnward = false

  /// The day asked about.
  public var day: CalendarDate

  /// Whether whoever asks gave the day; else it is today.
  public var isDated = false

  public init(_ kind: QuestionKind, on day: CalendarDate) {
    self.kind = kind
    self.day = day
  }
}

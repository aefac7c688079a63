import Diagnostics
import Registry

/// What a rule is given.
struct ValidationContext: Sendable {
  let registry: Registry
  /// The day on which the registry is looked at.
  let date: CalendarDate

  /// A place in an entry, with words about it.
  func label(_ span: Span, in header: EntryHeader, _ text: String = "") -> Label {
    Label(span, entry: registry.qualifiedID(header), text)
  }
}

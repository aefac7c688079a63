extension RetentionKeep {
  /// For comparing two; nil where it ends with an event.
  package var hours: Double? {
    if case .period(let period) = self { period.approximateHours } else { nil }
  }

  /// As people read it.
  package var text: String {
    switch self {
    case .period(let period): period.description
    case .until(let text): "until \(text.versions.first?.forms.object ?? "an event")"
    }
  }
}

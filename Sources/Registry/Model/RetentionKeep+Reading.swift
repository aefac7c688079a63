extension RetentionKeep {
  /// For comparing two; nil where it ends with an event.
  package var hours: Double? {
    if case .period(let period) = self { period.approximateHours } else { nil }
  }

  /// As people read it.
  package var text: String {
    switch self {
    case .period(let period):
      period.components.map { component in
        let unit = component.unit.rawValue
        return "\(component.count) \(component.count == 1 ? String(unit.dropLast()) : unit)"
      }.joined(separator: ", ")
    case .until(let text): "until \(text.versions.first?.forms.object ?? "an event")"
    }
  }
}

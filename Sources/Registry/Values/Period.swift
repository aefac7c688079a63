/// A length of time, written as in ISO 8601 (`P90D`) or plainly (`90 days`, `2 years`).
public struct Period: Hashable, CustomStringConvertible, Sendable {
  public enum Unit: String, CaseIterable, Sendable {
    case hours, days, weeks, months, years

    /// The unit's length in hours, months and years by their mean in the Gregorian calendar.
    var meanHours: Double {
      switch self {
      case .hours: 1
      case .days: 24
      case .weeks: 168
      case .months: 730.485
      case .years: 8765.82
      }
    }
  }

  public struct Component: Hashable, Sendable {
    public let count: Int
    public let unit: Unit
  }

  /// As written, the longest unit first; never empty.
  public let components: [Component]

  /// For comparing two periods; months and years count by their mean length.
  public var approximateHours: Double {
    components.reduce(0) { $0 + Double($1.count) * $1.unit.meanHours }
  }

  /// Nil for anything else than the two forms.
  public init?(_ text: String) {
    guard let components = Self.plain(text) ?? Self.iso(text) else { return nil }
    self.components = components
  }

  /// As it is written plainly: "2 years", "1 day, 12 hours".
  public var description: String {
    components.map { component in
      let unit = component.unit.rawValue
      return "\(component.count) \(component.count == 1 ? String(unit.dropLast()) : unit)"
    }.joined(separator: ", ")
  }

  private static func plain(_ text: String) -> [Component]? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 2, let count = number(words[0]),
      let unit = Unit.allCases.first(where: {
        $0.rawValue == words[1] || (count == 1 && $0.rawValue.dropLast() == words[1])
      })
    else { return nil }
    return [Component(count: count, unit: unit)]
  }

  private static func iso(_ text: String) -> [Component]? {
    guard text.first == "P" else { return nil }
    var rest = text.dropFirst()
    var inTime = false
    var components: [Component] = []
    while let first = rest.first {
      if first == "T", !inTime {
        inTime = true
        rest = rest.dropFirst()
      }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard let count = number(digits), let letter = rest.dropFirst(digits.count).first,
        let unit = unit(letter, inTime: inTime),
        components.last.map({ $0.unit.meanHours > unit.meanHours }) ?? true
      else { return nil }
      components.append(Component(count: count, unit: unit))
      rest = rest.dropFirst(digits.count + 1)
    }
    return components.isEmpty ? nil : components
  }

  private static func unit(_ letter: Character, inTime: Bool) -> Unit? {
    switch (letter, inTime) {
    case ("Y", false): .years
    case ("M", false): .months
    case ("W", false): .weeks
    case ("D", false): .days
    case ("H", true): .hours
    default: nil
    }
  }

  private static func number(_ digits: Substring) -> Int? {
    guard (1...6).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    return Int(digits)
  }
}

extension CalendarDate {
  /// The day that is so much later: the last of its month where that month is shorter; hours count
  /// as the days that they begin. Nil after the year 9999.
  public func adding(_ period: Period) -> CalendarDate? {
    var months = 0
    var days = 0
    for component in period.components {
      switch component.unit {
      case .years: months += 12 * component.count
      case .months: months += component.count
      case .weeks: days += 7 * component.count
      case .days: days += component.count
      case .hours: days += (component.count + 23) / 24
      }
    }
    let month = 12 * year + self.month - 1 + months
    let later = (28...31).reversed().lazy.compactMap { last in
      CalendarDate(year: month / 12, month: month % 12 + 1, day: min(day, last))
    }.first
    return later.flatMap { CalendarDate(dayNumber: $0.dayNumber + days) }
  }
}

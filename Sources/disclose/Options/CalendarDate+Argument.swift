import ArgumentParser
import Foundation
import Registry

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }

  /// The day on the user's own calendar; nil only where a clock is thousands of years off.
  static var today: CalendarDate? {
    let day = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    guard let year = day.year, let month = day.month, let number = day.day else { return nil }
    return CalendarDate(year: year, month: month, day: number)
  }
}

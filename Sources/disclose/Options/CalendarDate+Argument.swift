import ArgumentParser
import Foundation
import Registry

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }

  /// The day on the user's own calendar; nil only where a clock is thousands of years off.
  ///
  /// Asked of the system: Foundation's calendar reads the tables of all time zones first.
  static var today: CalendarDate? {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return nil }
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}

import Diagnostics
import Registry

/// What readers or customers are told of a change, in one language (GDPR Art. 13(3), 14(4), 28(2)).
public struct Notice: Sendable {
  public static let id = "change-notice"

  public let document: ComposedDocument

  /// - Parameters:
  ///   - matters: What changes from the older version of a registry to the newer one.
  ///   - locale: Nil for the newer version's default language.
  ///   - date: The day of the notice; nil leaves it unsaid.
  /// - Throws: `JobError` for a language that the registry does not have or that has no wording.
  public init(
    _ matters: [NoticeMatter], from old: Registry, to new: Registry, in locale: LocaleTag? = nil,
    on date: CalendarDate? = nil
  ) throws(JobError) {
    let locales = try Generation(locales: locale.map { [$0] }).chosenLocales(of: new)
    let wording = try Wording(locale: locales.first ?? new.defaultLocale, in: new, as: .notice)
    var composer = NoticeComposer(matters, from: old, to: new, wording: wording)
    document = composer.compose(on: date)
  }
}

/// What can be wrong with the time at which readers are told of a change.
public enum NoticeRule: String, CaseIterable, Sendable, Hashable {
  /// It begins sooner after the notice than `registry.change-notice` lets it.
  case shortNotice = "short-notice"
  /// Nothing says when it begins.
  case undatedDisclosure = "undated-disclosure"
}

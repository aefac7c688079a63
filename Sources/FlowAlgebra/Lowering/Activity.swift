/// What a positive statement says we do; each has its own questions, answered by its own statements.
public enum Activity: Hashable, CaseIterable, Sendable {
  case collection, use, sharing
}

import Registry

/// How long something is kept, as the cell of a table.
extension Speaker {
  func period(_ stage: RetentionStage) -> Phrase? {
    period(stage.keep, .exactly, then: stage.then)
  }

  func period(_ rule: RetentionRule) -> Phrase? {
    period(rule.keep, rule.bound ?? .exactly, starts: rule.starts, then: rule.then)
  }

  /// "at most 2 years, counted from your last order; afterwards: we delete it".
  private func period(
    _ keep: RetentionKeep?, _ bound: RetentionBound, starts: LocalizedText? = nil,
    then: LocalizedText?
  ) -> Phrase? {
    guard var phrase = keep.flatMap({ period($0, bound) }) else { return nil }
    for (id, detail) in [(PhraseID.periodStarts, starts), (.periodThen, then)] {
      if let detail = text(detail) {
        phrase = wording.phrase(id, [.period: phrase, .text: detail])
      }
    }
    return phrase
  }

  private func period(_ keep: RetentionKeep, _ bound: RetentionBound) -> Phrase? {
    switch keep {
    case .until(let event): return text(event).map { wording.phrase(.periodUntil, [.text: $0]) }
    case .period(let period):
      let length = Phrase(wording.period(period))
      switch bound {
      case .exactly: return length
      case .atMost: return wording.phrase(.periodAtMost, [.period: length])
      case .atLeast: return wording.phrase(.periodAtLeast, [.period: length])
      }
    }
  }
}

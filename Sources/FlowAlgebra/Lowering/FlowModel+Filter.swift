import Registry

extension FlowModel {
  /// What a mapping of slots takes in, as the `applies-to` of a choice does; a slot that is left out
  /// is the whole.
  public func region(ofFilter scope: Scope) -> Region {
    Region(ScopeLowering(space: space).boxes(scope))
  }

  /// What slots with their exceptions take in, as those of a retention entry do; a slot that is left
  /// out is the whole.
  public func region(ofSlots scope: Scope) throws(Undecided) -> Region {
    try ScopeLowering(space: space).scopedRegion(scope).effective(in: space.space)
  }

  /// Whether a filter takes in a part of what a statement says, in the slots that both disclose.
  public func takes(_ filter: Region, _ assertion: Assertion) -> Bool {
    filter.boxes.contains { box in
      assertion.undisclosed.isDisjoint(with: box.restricted)
        && !assertion.region.isDisjoint(with: box)
    }
  }
}

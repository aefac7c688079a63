/// A value that is kept in one place and handed around by reference.
///
/// A registry's statements are looked at by every rule and every question: copying one is counting
/// one reference, whatever it says. Changing a value that several hold makes a copy first.
struct Kept<Value: Sendable>: Sendable {
  /// Written only while a single owner holds it.
  private final class Place: @unchecked Sendable {
    var value: Value

    init(_ value: Value) { self.value = value }
  }

  private var place: Place

  init(_ value: Value) { place = Place(value) }

  var value: Value {
    _read { yield place.value }
    _modify {
      if !isKnownUniquelyReferenced(&place) { place = Place(place.value) }
      yield &place.value
    }
  }
}

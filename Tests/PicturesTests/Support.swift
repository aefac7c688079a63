import Diagnostics
import FlowAlgebra
import Pictures
import Queries
import Registry
import Testing

/// - Parameter text: the text of a registry, which must be sound.
func model(_ text: String) throws -> FlowModel {
  let loaded = Registry.load([SourceFile(path: "Registry/all.yaml", bytes: Array(text.utf8))])
  let errors = loaded.diagnostics.filter { $0.severity == .error }
  try #require(errors.isEmpty, "\(errors.map(\.message)) in \(text)")
  return FlowModel(loaded.registry)
}

func picture(
  _ text: String, locale: LocaleTag? = nil,
  _ change: (inout QuestionRequest) throws -> Void = { _ in }
) throws -> FlowPicture {
  let model = try model(text)
  let day = try #require(CalendarDate(year: 2026, month: 1, day: 15))
  var request = QuestionRequest(.whoReceives, on: day)
  try change(&request)
  return try FlowPicture(Question(request, in: model), in: model, locale: locale)
}

extension FlowPicture {
  /// The lines as `start > end`, those that meet with the names of their points.
  var arrows: [String] { lines.map { "\($0.start.text) > \($0.end.text)" } }

  var boxes: [PictureBox] { groups.flatMap(\.boxes) }

  func box(_ id: String) -> PictureBox? { boxes.first { $0.id.text == id } }

  func line(_ start: String, _ end: String) -> PictureLine? {
    lines.first { $0.start.text == start && $0.end.text == end }
  }
}

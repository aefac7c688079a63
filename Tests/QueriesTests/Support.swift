import Diagnostics
import FlowAlgebra
import Queries
import Registry
import Testing

let seeds = 0..<60

/// - Parameter files: the texts of the files, which must be sound.
func model(_ files: String...) throws -> FlowModel { try model(files) }

func model(_ files: [String]) throws -> FlowModel { FlowModel(try registry(files)) }

/// What several questions to one registry share, they find out once.
func queries(_ files: String...) throws -> Queries { try queries(files) }

func queries(_ files: [String]) throws -> Queries { Queries(try registry(files)) }

private func registry(_ files: [String]) throws -> Registry {
  let sources = files.enumerated().map {
    SourceFile(path: "Registry/\($0.offset).yaml", bytes: Array($0.element.utf8))
  }
  let loaded = Registry.load(sources)
  let errors = loaded.diagnostics.filter { $0.severity == .error }
  try #require(errors.isEmpty, "\(errors.map(\.message)) in \(files.joined(separator: "---\n"))")
  return loaded.registry
}

/// 15 January 2026, unless a test says otherwise.
func day(_ number: Int = 15) throws -> CalendarDate {
  try #require(CalendarDate(year: 2026, month: 1, day: number))
}

extension Queries {
  func ask(
    _ kind: QuestionKind, on date: CalendarDate? = nil,
    _ change: (inout QuestionRequest) -> Void
  ) throws -> QueryResult {
    var request = QuestionRequest(kind, on: try date ?? day())
    change(&request)
    return try answer(request)
  }
}

extension FlowModel {
  func ask(
    _ kind: QuestionKind, on date: CalendarDate? = nil,
    _ change: (inout QuestionRequest) -> Void
  ) throws -> QueryResult {
    try Queries(self).ask(kind, on: date, change)
  }

  func whoReceives(
    _ data: String, _ change: (inout QuestionRequest) -> Void = { _ in }
  ) throws -> QueryResult {
    try ask(.whoReceives) {
      $0.data = [data]
      change(&$0)
    }
  }

  func does(
    _ recipient: String, receive data: String, _ change: (inout QuestionRequest) -> Void = { _ in }
  ) throws -> QueryResult {
    try ask(.doesReceive) {
      $0.recipient = recipient
      $0.data = [data]
      change(&$0)
    }
  }
}

extension QueryResult {
  var recipients: [String] { hits.compactMap(\.party.recipient) }
  var sources: [String] { hits.compactMap(\.party.source) }

  func hit(_ party: String) -> Hit? { hits.first { $0.party.id == party } }
}

import ArgumentParser
import Diagnostics
import FlowAlgebra
import Queries
import Registry
import Statement
import Validation

/// What is done with a registry, each in a process of its own.
enum Stage: String, CaseIterable, ExpressibleByArgument {
  /// libyaml's events, on one thread.
  case floor
  case load, validate, generate
  /// Questions to a registry that is loaded.
  case questions

  /// - Parameter registry: the folder; what a stage builds on is not measured, but for reading the
  ///   files, which each does.
  func measure(_ registry: String, questions: Int) throws -> Measurement {
    let folder = RegistryFolder(path: registry)
    switch self {
    case .floor:
      return try Measurement { try folder.read().forEach { EventLoop.run(over: $0.bytes) } }
    case .load:
      return try Measurement { _ = try Registry.load(folder.read()) }
    case .validate:
      return try Measurement {
        let report = Validator.validate(try Registry.load(folder.read()), on: Self.day)
        _ = TextRenderer(color: false).render(report)
      }
    case .generate:
      let loaded = try Registry.load(folder.read())
      return try Measurement { _ = try Generation().files(of: loaded.registry) }
    case .questions:
      let queries = Queries(FlowModel(try Registry.load(folder.read()).registry))
      let asked = SeededQuestions(queries.model.registry, count: questions, on: Self.day)
      return try Measurement(ofEach: asked.requests) { _ = try queries.answer($0) }
    }
  }

  private static let day = CalendarDate.ofExamples
}

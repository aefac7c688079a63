import ArgumentParser
import Diagnostics

/// A registry whose syntax, form or references are broken cannot be asked.
struct UnsoundRegistry: Error {
  /// What `validate` says about it.
  let report: Report
  let color: ColorChoice
}

/// Why a command ended without its result, in the form that was asked for.
struct Failure {
  private let error: any Error
  private let arguments: [String]

  init(_ error: any Error, arguments: [String]) {
    self.error = error
    self.arguments = arguments
  }

  /// Tells the user; requests for help or the version are no failure and only answered.
  func report() -> ExitStatus {
    switch error {
    case let error as JobError:
      report(error, text: "error: \(error.message.linesEscapedForTerminal)\n")
      if error.code == .staleFile { return .unclean }
    case let error as UnsoundRegistry:
      write(
        text: TextRenderer(color: error.color.isColored(Console.remarkIsTerminal))
          .render(error.report),
        machine: { $0.render(error.report) })
    case _ where Disclose.exitCode(for: error).isSuccess:
      return answerRequest()
    default:
      reportFlags()
    }
    return .impossible
  }

  private func answerRequest() -> ExitStatus {
    do {
      try Console.result(Disclose.fullMessage(for: error) + "\n")
      return .clean
    } catch {
      return Failure(error, arguments: arguments).report()
    }
  }

  private func reportFlags() {
    let prefix = "Error: "
    let text = Disclose.fullMessage(for: error)
    report(
      JobError(.badFlags, Disclose.message(for: error)),
      text: (text.hasPrefix(prefix) ? "error: " + text.dropFirst(prefix.count) : text) + "\n")
  }

  private func report(_ error: JobError, text: String) {
    write(text: text, machine: { $0.render(error) })
  }

  private func write(text: String, machine: (any FailureRenderer) -> String) {
    guard let renderer = arguments.requestedFormat?.failureRenderer else {
      return Console.remark(text)
    }
    do {
      try Console.result(machine(renderer))
    } catch {
      Console.remark(text)
    }
  }
}

extension String {
  /// What a user typed is part of messages, and some messages have several lines.
  fileprivate var linesEscapedForTerminal: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).escapedForTerminal }.joined(separator: "\n")
  }
}

extension [String] {
  /// What the last `--format` names; looked for in the words themselves, because flags that cannot
  /// be parsed must fail in the right form too.
  fileprivate var requestedFormat: ReportFormat? {
    let options = prefix { $0 != "--" }
    let formats = options.indices.compactMap { index in
      options[index] == "--format"
        ? options.dropFirst(index + 1).first
        : options[index].hasPrefix("--format=") ? String(options[index].dropFirst(9)) : nil
    }
    return formats.last.flatMap { ReportFormat(rawValue: $0) }
  }
}

import ArgumentParser

/// Where a result goes: to a file, or else to standard output.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The file to write to, whole or not at all; else standard output.", valueName: "file"))
  var output: String?

  /// Writes the result, and says so where it went to a file.
  ///
  /// - Parameter remark: What is said of the result: after what was written, or on standard error.
  func write(_ result: String, remark: String = "") throws {
    guard let output else {
      try Console.result(result)
      if !remark.isEmpty { Console.remark("\n" + remark) }
      return
    }
    try OutputFile(path: output).write(result)
    try Console.result("wrote \(output)\n" + remark)
  }
}

extension Report {
  /// The last line for people: "1 error, 0 warnings in 6 files. Run `disclose explain …` for more."
  var summary: String {
    var counts: [String] = []
    if diagnostics.isEmpty {
      counts.append("no findings")
    } else {
      counts.append(counted(errorCount, "error"))
      counts.append(counted(warningCount, "warning"))
      if informationCount > 0 { counts.append(counted(informationCount, "note")) }
    }
    if !waived.isEmpty { counts.append("\(waived.count) waived") }
    var line = counts.joined(separator: ", ") + " in " + counted(files.count, "file") + "."
    if let rule = diagnostics.first(where: { $0.severity == worst })?.rule {
      line += " Run `disclose explain \(rule.rawValue)` for more."
    }
    return line
  }
}

private func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

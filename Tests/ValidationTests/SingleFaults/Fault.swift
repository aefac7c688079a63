import Diagnostics
import Registry
import Validation

/// One mistake made in a sound registry, and where it must be found.
struct Fault {
  /// What sort of mistake: the table of results is by kind.
  let kind: String
  let edits: [Edit]
  /// One of these rules has to speak.
  let rules: Set<String>
  /// In the file as edited; a finding or one of its labels has to stand on one of these lines.
  let places: [Place]

  struct Edit {
    let file: Int
    let range: Range<Int>
    let text: String
  }

  struct Place {
    let file: Int
    let offset: Int
  }

  /// The files with the mistake in them.
  func apply(to files: [SourceFile]) -> [SourceFile] {
    var files = files
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      var bytes = files[edit.file].bytes
      bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8))
      files[edit.file] = SourceFile(path: files[edit.file].path, bytes: bytes)
    }
    return files
  }

  /// Whether the validator finds the mistake on its line.
  func isFound(in files: [SourceFile], on date: CalendarDate) -> Bool {
    let files = apply(to: files)
    let report = Validator.validate(Registry.load(files), on: date)
    return report.diagnostics.contains { finding in
      rules.contains(finding.rule.rawValue)
        && ([finding.primary] + finding.labels).contains { label in
          places.contains { place in
            report.file(label.span.file)?.path == files[place.file].path
              && files[place.file].position(at: label.span.start).line
                == files[place.file].position(at: place.offset).line
          }
        }
    }
  }
}

/// How the program ends; a command that did its work otherwise than cleanly throws it.
enum ExitStatus: Int32, Error {
  case clean = 0
  /// Errors were found, output is stale, or a yes-or-no question was not answered "yes".
  case unclean = 1
  /// The job could not be done.
  case impossible = 2
}

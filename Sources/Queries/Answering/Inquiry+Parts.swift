import FlowAlgebra

extension Inquiry {
  /// The same of one data category, at one recipient.
  ///
  /// - Parameter answer: What is left of the answer, and of what goes to the country asked about,
  ///   at the recipient.
  func asking(
    of data: Node, at recipient: Node? = nil, answer: (whole: Answer, located: Answer)
  ) -> Inquiry {
    var part = self
    part.question = question.asking(of: data, at: recipient, in: model)
    let box = Box([.data: part.asked(.data)])
    part.answer = answer.whole.narrowed(to: box)
    part.located = question.country == nil ? part.answer : answer.located.narrowed(to: box)
    return part
  }

  /// The same with fewer statements among those that may come close.
  func hearing(_ assertions: [Assertion]) -> Inquiry {
    var part = self
    part.mayLeaveOpen = assertions
    return part
  }
}

extension RulePage {
  static let neverCollectWithPurpose = RulePage(
    .neverCollectWithPurpose, "A promise not to collect or process names no purposes.",
    reason: """
      "We do not collect your e-mail for advertising" leaves open whether it is collected. \
      What is collected for one purpose can be used for another: promise not to `use`, or \
      not to `share`, for the purpose.
      """,
    source: "B. Andow et al., PolicyLint, USENIX Security 2019",
    bad: [
      """
      never:
        no-ads: {action: collect, data: email, «purposes»: advertising}
      """,
      """
      never:
        no-ads: {action: process, data: email, «purposes»: advertising}
      """,
    ],
    good: [
      """
      uses:
        serve: {data: email, purposes: service}
      never:
        no-ads: {action: use, data: email, purposes: advertising}
      """
    ])
}

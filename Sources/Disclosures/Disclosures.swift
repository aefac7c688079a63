@_exported import Diagnostics
@_exported import FlowAlgebra
@_exported import Interchange
@_exported import Queries
@_exported import Registry
@_exported import Rewriting
@_exported import Statement
@_exported import Validation

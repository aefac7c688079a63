import Diagnostics
import Registry
import Testing

/// The module Comparisons.

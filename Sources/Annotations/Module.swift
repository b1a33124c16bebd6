/// The module Annotations.

/// The module Forms.

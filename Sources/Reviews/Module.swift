/// The module Reviews.

"""What a run costs as each dimension of its input grows."""

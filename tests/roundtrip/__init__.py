"""Figures laid out at random, and read back."""

"""The tests of gaoxin; ``python -m tests`` runs them after every other check."""

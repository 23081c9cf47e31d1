"""Plans: from YAML with positions to a plan that is sound, or every problem of it."""

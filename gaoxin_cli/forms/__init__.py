"""Forms: from YAML to what is said of tables, and from tables to forms that can be corrected."""

"""From files to the model; the only package that knows YAML and Markdown files."""

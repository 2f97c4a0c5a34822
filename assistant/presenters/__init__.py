"""From advice and questions to what is shown: frozen views of plain text; every Dutch word of the interface."""

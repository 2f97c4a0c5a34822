"""Dossierwijzer: an offline assistant for the question "may I share these pupil data?"."""

__version__ = "0.1.0"

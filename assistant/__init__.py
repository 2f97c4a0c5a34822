"""Dossierwijzer: an offline assistant for the question "may I share these pupil data?"."""

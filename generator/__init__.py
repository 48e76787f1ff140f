"""Guidance as data, published from one source.

The pipeline runs one way: ``Path → Source → Model → Edition → Artifact``. `source` reads YAML as text
with positions, `models` give it type, `edition` loads every file of an edition and collects every
complaint, `links` and `rules` judge it, and `outputs` render frozen values to `Artifact`s that
`publish` writes to disk. Nothing is written before everything has been rendered.
"""

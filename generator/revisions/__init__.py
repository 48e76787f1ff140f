"""Editions beside one another: what became of each id, what reads differently, and how one is begun and frozen.

`content` says what an entry says, `maps` what the map of ids makes of two editions, `proposing` writes such a map,
`differences` compares words, `copying` begins an edition and `freezing` seals one.
"""

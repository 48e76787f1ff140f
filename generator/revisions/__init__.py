"""Editions beside one another: what became of each id, what reads differently, and how one is begun and frozen.

`content` says what an entry says, `maps` what the map of ids makes of two editions, `proposing` writes such a map,
`steps` are maps as answers follow them, `carrying` the rules of that, `migrating` the whole way of a jawaban,
`differences` compares words, `copying` begins an edition and `freezing` seals one.
"""

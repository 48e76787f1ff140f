"""Citations of law in running text: read, resolved to the registry, and written in one house style.

`forms` lists what kinds of regulation are called; `grammar` finds citations in a text; `registry` knows what is
registered; `reading` resolves every citation of an edition in its context; `style` words them; `linking` turns
them into links ``[[peraturan:…]]``, so that all outputs render them alike.
"""

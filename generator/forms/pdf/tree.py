"""The names of fields: a name with dots is that of a field in a field, since no part of a name may hold a dot."""

import pikepdf
from pikepdf import Array, Dictionary


class Tree:
    """The fields of a file; `roots` are those at the top."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.roots = Array()
        self._pdf = pdf
        self._branches: dict[str, pikepdf.Object] = {}

    def add(self, name: str, field: pikepdf.Object) -> None:
        """Give a field, an indirect object, its full name and its place."""
        stem, _, last = name.rpartition(".")
        field.T = last
        self._hang(stem, field)

    def _hang(self, stem: str, field: pikepdf.Object) -> None:
        if not stem:
            self.roots.append(field)
            return
        field.Parent = branch = self._branch(stem)
        branch.Kids.append(field)

    def _branch(self, name: str) -> pikepdf.Object:
        """Return the field of a name that only holds others."""
        if name not in self._branches:
            stem, _, last = name.rpartition(".")
            branch = self._pdf.make_indirect(Dictionary(T=last, Kids=Array()))
            self._branches[name] = branch
            self._hang(stem, branch)
        return self._branches[name]

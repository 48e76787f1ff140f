"""Writes the mended tree into the PDF."""

from typing import Any

import pydyf

from generator.printing.tags.content import Content, Place
from generator.printing.tags.tree import Annotation, Kid, Marked, Node, walk


def write(pdf: Any, root: Node, paginated: list[Node]) -> None:
    """Write the tree; what it does not hold becomes an artifact, and annotations that it does not hold go."""
    writer = _Writer(pdf, root)
    writer.tree(root)
    writer.content.retire(writer.owners, {place for node in paginated for place in _places(node)})


def _places(root: Node) -> list[Place]:
    return [(kid.page, kid.mcid) for node in walk(root) for kid in node.kids if isinstance(kid, Marked)]


class _Writer:
    def __init__(self, pdf: Any, root: Node) -> None:
        self.content = Content(pdf)
        self.owners: dict[Place, bytes] = {}
        self._pdf = pdf
        self._pages = pdf.page_references
        self._annotations: list[tuple[Any, bytes]] = []
        self._named: dict[str, bytes] = {}
        held = {kid.value.reference for node in walk(root) for kid in node.kids if isinstance(kid, Annotation)}
        self._free = _unlink(pdf, held)

    def tree(self, root: Node) -> None:
        """Write the tree and what finds its elements: by content, by annotation, by ID."""
        tree = self._add({"Type": "/StructTreeRoot"})
        tree["K"] = self._element(root, tree.reference)
        numbers = self._parents()
        tree["ParentTree"] = self._add({"Nums": pydyf.Array(numbers)}).reference
        tree["ParentTreeNextKey"] = len(numbers) // 2
        if self._named:
            names = [part for name in sorted(self._named) for part in (pydyf.String(name), self._named[name])]
            tree["IDTree"] = self._add({"Names": pydyf.Array(names)}).reference
        self._pdf.catalog["StructTreeRoot"] = tree.reference

    def _add(self, values: dict[str, Any]) -> Any:
        """Add an object, in the place of a removed one if there is any."""
        value = pydyf.Dictionary(values)
        if self._free:
            value.number = self._free.pop()
            self._pdf.objects[value.number] = value
        else:
            self._pdf.add_object(value)
        return value

    def _element(self, node: Node, parent: bytes) -> bytes:
        value = self._add({"Type": "/StructElem", "S": f"/{node.tag}", "P": parent, **node.attributes})
        reference: bytes = value.reference
        page = next((kid.page for kid in node.kids if not isinstance(kid, Node)), None)
        if page is not None:
            value["Pg"] = self._pages[page]
        if kids := [self._kid(kid, page, reference) for kid in node.kids]:
            value["K"] = kids[0] if len(kids) == 1 else pydyf.Array(kids)
        if name := node.attributes.get("ID"):
            self._named[name.string] = reference
        return reference

    def _kid(self, kid: Kid, page: int | None, owner: bytes) -> Any:
        if isinstance(kid, Node):
            return self._element(kid, owner)
        if isinstance(kid, Annotation):
            self._annotations.append((kid.value, owner))
            return pydyf.Dictionary({"Type": "/OBJR", "Pg": self._pages[kid.page], "Obj": kid.value.reference})
        place = kid.page, kid.mcid
        self.owners[place] = owner
        nested = self.content.nested.get(place)
        if nested is None and kid.page == page:
            return kid.mcid
        group = {} if nested is None else {"Stm": nested.reference}
        return pydyf.Dictionary({"Type": "/MCR", "Pg": self._pages[kid.page], **group, "MCID": kid.mcid})

    def _parents(self) -> list[Any]:
        """Return the parent tree: the element of each MCID of each page, of annotations, of translucent groups."""
        streams: dict[bytes, list[Place]] = {reference: [] for reference in self._pages}
        groups = {}
        for place in self.owners:
            nested = self.content.nested.get(place)
            reference = self._pages[place[0]] if nested is None else nested.reference
            streams.setdefault(reference, []).append(place)
            if nested is not None:
                groups[reference] = nested
        numbers: list[Any] = []
        for number, (reference, places) in enumerate(streams.items()):
            numbers += [number, self._array(places)]
            if reference in groups:
                groups[reference].extra["StructParents"] = number
        for number, (annotation, owner) in enumerate(self._annotations, len(streams)):
            annotation["StructParent"] = number
            numbers += [number, owner]
        return numbers

    def _array(self, places: list[Place]) -> Any:
        owners = {mcid: self.owners[page, mcid] for page, mcid in places}
        return pydyf.Array([owners.get(mcid, "null") for mcid in range(max(owners, default=-1) + 1)])


def _unlink(pdf: Any, held: set[bytes]) -> list[int]:
    """Take the links that no element holds, as in running heads, off their pages; return their object numbers."""
    gone = []
    for page in (pdf.objects[int(reference.split()[0])] for reference in pdf.page_references):
        for reference in list(page.get("Annots", ())):
            number = int(reference.split()[0])
            if pdf.objects[number].get("Subtype") == "/Link" and reference not in held:
                page["Annots"].remove(reference)
                gone.append(number)
        if page.get("Annots") == []:
            del page["Annots"]
    return gone

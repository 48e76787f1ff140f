"""Which regulations there are, by number and by nickname."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.citations.grammar import Act, Grammar
from generator.citations.style import short
from generator.models.peraturan import Peraturan


@dataclass(frozen=True)
class Registry:
    """The registered regulations by id, with a grammar that knows their nicknames and titles."""

    models: dict[str, Peraturan]
    grammar: Grammar = field(init=False)
    _known: dict[Act, str] = field(init=False)

    def __post_init__(self) -> None:
        """Index the regulations by what may be written for them."""
        known = {Act(model.jenis, model.nomor, _year(model)): id_ for id_, model in self.models.items() if model.nomor}
        names = {Act(nickname=name): id_ for id_, model in self.models.items() for name in _nicknames(model)}
        object.__setattr__(self, "_known", known | names)
        grammar = Grammar(frozenset(act.nickname for act in names), self._titles)
        object.__setattr__(self, "grammar", grammar)

    def find(self, act: Act) -> str | None:
        """Return the id of the regulation that `act` names, or None."""
        return self._known.get(act)

    @property
    def shorts(self) -> list[str]:
        """The short forms of all regulations, for questions such as "mungkin maksud Anda …?"."""
        return [short(model) for model in self.models.values()]

    def _titles(self, act: Act) -> Iterable[str]:
        found = self.find(act)
        return (self.models[found].tentang, *self.models[found].tentang_singkat) if found else ()


def _year(model: Peraturan) -> int | None:
    return None if model.jenis == "Surat dinas" else model.tahun


def _nicknames(model: Peraturan) -> tuple[str, ...]:
    return model.sebutan if model.nomor else (*model.sebutan, model.singkatan)

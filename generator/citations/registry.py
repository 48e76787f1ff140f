"""Which regulations there are, by number and by nickname."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.citations.forms import BY_NAME
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
        """Return the id of the regulation that `act` names, or None; a number beside a nickname must be its own."""
        found = self._known.get(Act(nickname=act.nickname) if act.nickname else act)
        model = self.models.get(found or "")
        if act.nickname and act.nomor and model and (act.nomor, act.tahun) != (model.nomor, model.tahun):
            return None
        return found

    def nearest(self, act: Act) -> str:
        """Return the short form of the regulation that was probably meant, or an empty string."""
        alike = [model for model in self.models.values() if model.jenis == act.jenis or act.nickname in model.sebutan]
        same = [model for model in alike if model.nomor == act.nomor] or [m for m in alike if m.tahun == act.tahun]
        return short((same or alike)[0]) if same or (alike and act.nickname) else ""

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
    names = model.sebutan if model.nomor else (*model.sebutan, model.singkatan)
    return tuple(name for name in names if is_nickname(name))


def is_nickname(name: str) -> bool:
    """Tell whether a name can be read as a nickname: the name of a form with something after it."""
    return any(name.casefold().startswith(f"{form} ") for form in BY_NAME) and bool(name.split()[1:])

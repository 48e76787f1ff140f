"""Whatever an author could type shows as words: the rules refuse markup, and the templates would not pass it on."""

from __future__ import annotations

import copy
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup
from markdown import Markdown

from generator.artifact import Artifact
from generator.edition import Edition, File
from generator.models.base import Markup, PlainText
from generator.models.walk import leaves, walk_models
from generator.outputs import render
from generator.rules import load_checked

CONTOH = Path(__file__).resolve().parent / "contoh"
PAYLOADS = (
    "<script>x()</script>",
    '"><img src=//jahat.example/p onerror=x()>',
    "![x](//jahat.example/p.png)",
    "[k](javascript:x())",
    "{: onclick=x() } | sel",
    '</div></details>" {{ 7*7 }}',
    "[r]: //jahat.example",
)
TAGS = {"script", "img", "iframe", "object", "embed", "form", "base", "style", "link", "meta"}


def poisoned(edition: Edition, payload: str) -> Edition:
    """The edition with `payload` at the end of every text, past the rules that would refuse it."""
    return replace(edition, files=tuple(with_payload(file, payload) for file in edition.files))


def with_payload(file: File, payload: str) -> File:
    value: Any = copy.deepcopy(file.source.value)
    count = 0
    for path, model in walk_models(file.model):
        for leaf in leaves(model, path):
            if isinstance(leaf.mark, Markup | PlainText):
                holder = value
                for part in leaf.path[:-1]:
                    holder = holder[part]
                holder[leaf.path[-1]] = f"{leaf.text} {payload}"
                count += 1
    assert count, f"tidak ada teks dalam {file.id}"
    return replace(file, model=type(file.model).model_validate(value))


def extensions() -> tuple[list[str], dict[str, Any]]:
    config = yaml.load((CONTOH.parent.parent / "mkdocs.yml").read_text("utf-8"), Loader=_Tolerant)
    names = [next(iter(item)) if isinstance(item, dict) else item for item in config["markdown_extensions"]]
    return names, {key: item[key] for item in config["markdown_extensions"] if isinstance(item, dict) for key in item}


class _Tolerant(yaml.SafeLoader):
    """Reads mkdocs.yml without knowing its !ENV."""


_Tolerant.add_multi_constructor("!", lambda loader, suffix, node: None)


def parsed(convert: Markdown, artifact: Artifact) -> BeautifulSoup:
    """The page that a Markdown file becomes."""
    assert isinstance(artifact.content, str)
    body = re.sub(r"\A---\n.*?\n---\n", "", artifact.content, flags=re.DOTALL)
    return BeautifulSoup(convert.reset().convert(body), "html.parser")


def tags(convert: Markdown, artifact: Artifact) -> Counter[str]:
    """What a page holds of what could ask for something or run; our own templates have a little."""
    return Counter(tag.name for tag in parsed(convert, artifact).find_all(TAGS))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_text_shows_as_words(payload: str) -> None:
    names, options = extensions()
    convert = Markdown(extensions=names, extension_configs=options)
    pages = shown = 0
    ours = {
        artifact.path: tags(convert, artifact)
        for artifact in render(load_checked(CONTOH, "2025"))
        if artifact.path.endswith(".md")
    }
    for artifact in render(poisoned(load_checked(CONTOH, "2025"), payload)):
        if not artifact.path.endswith(".md") or not isinstance(artifact.content, str):
            continue
        page = parsed(convert, artifact)
        pages += 1
        shown += page.get_text().count(payload.split()[0])
        assert tags(convert, artifact) == ours[artifact.path], artifact.path
        for tag in page.find_all(True):
            assert not [name for name in tag.attrs if name.startswith("on")], f"{artifact.path}: {tag}"
            target = str(tag.get("href", "")).strip().lower()
            assert not target.startswith(("javascript:", "data:", "//")), f"{artifact.path}: {tag}"
    assert pages > 30
    assert shown > 100

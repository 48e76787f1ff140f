"""A JSON Schema from a model, as an editor needs it: it sees numbers and dates where our reader sees text."""

import re
from decimal import Decimal
from typing import Any

import yaml
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from generator.models.base import Model
from generator.schemas.columns import column, meaning, title

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The draft that editors' YAML support knows best."""


def derive(model: type[Model]) -> JsonSchemaValue:
    """Return the schema of a file that holds a `model`: closed, every key with what it means."""
    made = _bounded(model.model_json_schema(schema_generator=_Generator))
    return {"$schema": DRAFT, **made}


_BOUNDS = {"gt": "exclusiveMinimum", "ge": "minimum", "lt": "exclusiveMaximum", "le": "maximum"}
_PLAIN = {"number": ("1", "13", "301", "2025", "30101", "1.0", "5.6"), "boolean": ("true", "ya", "no")}
"""Words that YAML takes for something else than text."""


class _Generator(GenerateJsonSchema):
    """Words scalars the way they may be written: plain, when YAML takes them for another type, or in quotes."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Return text; what looks like a number or a truth value is text to our reader, where its form allows."""
        made = super().str_schema(schema)
        form = re.compile(made.get("pattern", ""))
        also = [name for name, words in _PLAIN.items() if any(map(form.search, words))]
        return {**made, "type": ["string", *also]}

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        """Return a whole number, plain or in quotes."""
        return {**super().int_schema(schema), "type": ["integer", "string"], "pattern": "^-?[0-9]+$"}

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        """Return a number, plain or in quotes."""
        bounds = {key: float(value) for key, value in schema.items() if key in _BOUNDS and isinstance(value, Decimal)}
        return {"type": ["number", "string"], "pattern": r"^-?[0-9]+(\.[0-9]+)?$", **bounds}

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchemaValue:
        """Return a day; editors read it as text."""
        return {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        """Return the choices, also as YAML would read them without quotes."""
        return {"enum": list(dict.fromkeys([*schema["expected"], *map(_read, schema["expected"])]))}

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Return a group of free keys; where they have a form, no other key is allowed."""
        made = super().dict_schema(schema)
        made.pop("propertyNames", None)
        return {**made, "additionalProperties": False} if "patternProperties" in made else made

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Return the schema without its default where that only says that nothing is there."""
        made = super().default_schema(schema)
        if not isinstance(made.get("default"), str | int):
            made.pop("default", None)
        return made

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Return a closed group of columns, with Indonesian names and what each means."""
        model = schema["cls"]
        assert issubclass(model, Model)
        made = super().model_schema(schema)
        made.update(title=title(model), description=meaning(model), additionalProperties=False)
        for name, inner in made.get("properties", {}).items():
            inner.pop("title", None)
            inner["description"] = _plain(column(model, name))
        return made


def _bounded(node: Any) -> Any:
    """Give bounds their names in JSON Schema, where a model's validator stands between them and the number."""
    if isinstance(node, dict):
        return {_BOUNDS.get(key, key) if _is_bound(value) else key: _bounded(value) for key, value in node.items()}
    return [_bounded(item) for item in node] if isinstance(node, list) else node


def _is_bound(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _read(choice: Any) -> Any:
    """Return what YAML makes of a plain word."""
    return yaml.safe_load(choice) if isinstance(choice, str) else choice


def _plain(words: str) -> str:
    """Take the marks of code off: editors show descriptions as they stand."""
    return re.sub(r"`([^`]+)`", r'"\1"' if '"' not in words else r"\1", words)

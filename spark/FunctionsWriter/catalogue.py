"""Writes functions.json: what each function of PySpark takes and which call it makes of that.

    SPARK_HOME=/nonexistent PYTHONPATH=<folder with PySpark 4.2> python3 catalogue.py

Every function is called with marked arguments, once for each number of arguments it takes, and the message it builds is read back.
Functions that cannot be described so (lambdas, schemas, random seeds, many shapes) are listed by name under "by_hand".
"""
import inspect
import json
import pathlib
import typing
import warnings

from pyspark.sql.column import Column
from pyspark.sql.connect.functions import builtin, partitioning

warnings.filterwarnings("ignore")

KINDS = {
    "ColumnOrName": "columnOrName",
    "Column": "column",
    "str": "string",
    "int": "int",
    "bool": "bool",
    "float": "double",
    "Any": "any",
    "ColumnOrName|int": "columnOrNameOrInt",
    "ColumnOrName|float": "columnOrNameOrDouble",
    "Column|int": "columnOrInt",
    "Column|float": "columnOrDouble",
    "Column|int|float": "columnOrDouble",
    "Column|str": "columnOrString",
    "Column|bool": "columnOrBool",
    "Column|str|bytes": "any",
    "Column|float|Sequence": "any",
    "ColumnOrName|Sequence": "columnOrName",
}

# What these return is more than the call that they make.
ALWAYS_BY_HAND = {"when"}


def words(annotation):
    if typing.get_origin(annotation) is typing.Union:
        return [word for part in typing.get_args(annotation) for word in words(part)]
    if isinstance(annotation, typing.ForwardRef):
        return [annotation.__forward_arg__]
    if typing.get_origin(annotation) is not None or "Sequence" in str(annotation):
        return ["Sequence"]
    if isinstance(annotation, str):
        return [annotation]
    return ["None" if annotation is type(None) else getattr(annotation, "__name__", str(annotation))]


def kind(annotation):
    names = [name for name in words(annotation) if name != "None"]
    order = ["ColumnOrName", "Column", "Any", "str", "bytes", "bool", "int", "float", "Sequence", "tuple", "Tuple"]
    unique = sorted(set(names), key=lambda name: order.index(name) if name in order else 99)
    return KINDS.get("|".join(name for name in unique if name not in ("tuple", "Tuple")))


def mark(kind_name, index):
    if kind_name.startswith("column") or kind_name == "any":
        return builtin.col(f"mark{index}")
    return {"string": f"mark{index}", "int": 1000 + index, "bool": True, "double": 1000.5 + index}[kind_name]


def describe(expression, count):
    call = expression.unresolved_function
    if expression.WhichOneof("expr_type") != "unresolved_function":
        return None
    arguments = [describe_argument(argument, count) for argument in call.arguments]
    if any(argument is None for argument in arguments) or call.function_name.startswith("mark"):
        return None
    return {"function": call.function_name, "distinct": call.is_distinct, "arguments": arguments}


def describe_argument(argument, count):
    which = argument.WhichOneof("expr_type")
    if which == "unresolved_attribute" and argument.unresolved_attribute.unparsed_identifier.startswith("mark"):
        return {"parameter": int(argument.unresolved_attribute.unparsed_identifier[4:])}
    if which != "literal":
        return None
    literal = argument.literal
    value = getattr(literal, literal.WhichOneof("literal_type"))
    if isinstance(value, str) and value.startswith("mark"):
        return {"parameter": int(value[4:])}
    if isinstance(value, bool):
        return {"boolean": value}
    if isinstance(value, (int, float)) and 1000 <= value < 1000 + count + 1:
        return {"parameter": int(value) - 1000}
    return {"literal": value} if isinstance(value, (str, int, float)) else None


def calls(function, parameters):
    required = sum(1 for parameter in parameters if not parameter.get("optional") and not parameter.get("rest"))
    rest = any(parameter.get("rest") for parameter in parameters)
    shapes = []
    for given in range(required, len(parameters) + 1):
        arguments = [mark(parameters[index]["kind"], index) for index in range(given)]
        first, second = (describe(function(*arguments).to_plan(None), len(parameters)) for _ in range(2))
        if first is None or first != second:
            return None
        booleans = [index for index in range(given) if parameters[index]["kind"] == "bool"]
        for argument in first["arguments"]:
            if argument == {"boolean": True} and len(booleans) == 1:
                argument.clear()
                argument["parameter"] = booleans[0]
        shapes.append({"given": given, **first})
    return shapes if not rest else shapes[-1:]


def entry(name):
    function = getattr(builtin, name, None) or getattr(partitioning, name, None)
    if not inspect.isfunction(function):
        return None
    if name in ALWAYS_BY_HAND:
        return {"name": name}
    parameters = []
    for parameter in inspect.signature(function).parameters.values():
        described = kind(parameter.annotation)
        if described is None or parameter.kind == parameter.KEYWORD_ONLY:
            return {"name": name}
        parameters.append({"name": parameter.name, "kind": described})
        if parameter.kind == parameter.VAR_POSITIONAL:
            parameters[-1]["rest"] = True
        elif parameter.default is not parameter.empty:
            parameters[-1]["optional"] = True
            if parameter.default is not None:
                parameters[-1]["default"] = parameter.default
    try:
        found = calls(function, parameters)
    except Exception:
        found = None
    return {"name": name, "parameters": parameters, "calls": found} if found else {"name": name}


def main():
    import pyspark.sql.functions as public
    entries = [entry(name) for name in sorted(public.__all__)]
    entries = [each for each in entries if each]
    catalogue = {
        "spark": "4.2.0",
        "by_hand": [each["name"] for each in entries if "calls" not in each],
        "functions": [each for each in entries if "calls" in each],
    }
    text = ",\n".join("    " + json.dumps(each) for each in catalogue["functions"])
    pathlib.Path(__file__).with_name("functions.json").write_text(
        "{\n  \"spark\": " + json.dumps(catalogue["spark"]) + ",\n  \"by_hand\": " + json.dumps(catalogue["by_hand"])
        + ",\n  \"functions\": [\n" + text + "\n  ]\n}\n")


if __name__ == "__main__":
    main()

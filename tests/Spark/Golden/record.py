"""Records the plans that PySpark 4.2 builds, without a JVM or a server.

    SPARK_HOME=/nonexistent PYTHONPATH=<folder with PySpark 4.2> python3 tests/Spark/Golden/record.py

Each case of cases.py becomes plans/<topic>/<case>.json: the Plan message as protobuf's JSON, without the origins that point into
Python files. Every function of spark/FunctionsWriter/functions.json becomes a line of plans/functions.json. The tests build the
same calls in C# and compare, after numbering plans and lambda variables afresh on both sides.
"""
import json
import pathlib
import shutil
import sys
import warnings

from google.protobuf import json_format
from pyspark.sql.connect.functions import builtin, partitioning
from pyspark.sql.connect.proto import base_pb2
from pyspark.sql.connect.session import SparkSession

import cases

warnings.filterwarnings("ignore")
HERE = pathlib.Path(__file__).parent
PLANS = HERE / "plans"
CATALOGUE = HERE.parents[2] / "spark" / "FunctionsWriter" / "functions.json"


class Recorded(BaseException):
    """Ends an action once its plan is known; no mere exception, as the listener bus reports those and goes on."""


class Client:
    """Takes the place of PySpark's client: it keeps the plan of an action and sends nothing."""
    is_closed = True
    _user_id = None

    def __init__(self):
        self.plan = None

    def _set_relation_in_plan(self, plan, relation):
        plan.root.CopyFrom(relation)

    def to_table(self, plan, observations):
        self.plan = plan
        raise Recorded

    def execute_command(self, command, observations=None, extra_request_metadata=None):
        self.plan = base_pb2.Plan(command=command)
        raise Recorded

    def execute_command_as_iterator(self, command, observations=None):
        self.execute_command(command)

    def _analyze(self, method, **arguments):
        class Answer:
            is_streaming = False
        return Answer()


def session():
    made = SparkSession.__new__(SparkSession)
    made._client = Client()
    made._session_id = "recorded"
    return made


def plan_of(build):
    spark = session()
    try:
        result = build(spark)
    except Recorded:
        return spark._client.plan
    return result._plan.to_proto(spark._client)


def without_origins(message):
    if message.DESCRIPTOR.full_name == "spark.connect.Expression":
        message.ClearField("common")
    for field, value in message.ListFields():
        if field.type != field.TYPE_MESSAGE:
            continue
        if field.message_type.GetOptions().map_entry:
            if field.message_type.fields_by_name["value"].type == field.TYPE_MESSAGE:
                for each in value.values():
                    without_origins(each)
        elif field.is_repeated:
            for each in value:
                without_origins(each)
        else:
            without_origins(value)
    return message


def record_cases():
    for topic, name, build in cases.ALL:
        folder = PLANS / topic
        folder.mkdir(parents=True, exist_ok=True)
        text = json_format.MessageToJson(without_origins(plan_of(build)), indent=2, sort_keys=True)
        (folder / f"{name}.json").write_text(text + "\n")


VALUES = {"string": lambda index: f"text{index}", "int": lambda index: 10 + index, "bool": lambda index: True,
          "double": lambda index: 0.5 + index}


def argument(parameter, index):
    return VALUES.get(parameter["kind"], lambda position: builtin.col(f"c{position}"))(index)


def record_functions():
    lines = []
    for entry in json.loads(CATALOGUE.read_text())["functions"]:
        function = getattr(builtin, entry["name"], None) or getattr(partitioning, entry["name"])
        for call in entry["calls"]:
            arguments = [argument(parameter, index) for index, parameter in enumerate(entry["parameters"][:call["given"]])]
            if entry["parameters"] and entry["parameters"][-1].get("rest") and call["given"] == len(entry["parameters"]):
                arguments.append(builtin.col(f"c{call['given']}"))
            message = without_origins(function(*arguments).to_plan(None))
            lines.append(json.dumps({"name": entry["name"], "given": call["given"], "expression": json_format.MessageToDict(message)}))
    (PLANS / "functions.json").write_text("[\n" + ",\n".join(lines) + "\n]\n")


if __name__ == "__main__":
    shutil.rmtree(PLANS, ignore_errors=True)
    PLANS.mkdir()
    record_cases()
    record_functions()
    print(f"{len(cases.ALL)} plans and the functions are recorded in {PLANS}", file=sys.stderr)

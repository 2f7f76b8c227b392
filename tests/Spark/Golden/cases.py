"""The calls whose plans are recorded; Golden/Cases has the same ones in C#, under the same topics and names."""
import datetime

from pyspark.sql.connect.observation import Observation
from pyspark.sql.connect.window import Window
from pyspark.sql.connect import functions as F
from pyspark.sql.types import (
    ArrayType, DecimalType, IntegerType, LongType, MapType, StringType, StructField, StructType, TimestampType,
)
from pyspark.storagelevel import StorageLevel

ALL = []


def topic(name):
    def collect(function):
        for case, build in function().items():
            ALL.append((name, case, build))
        return function
    return collect


def column(build):
    return lambda s: s.table("t").select(build(s.table("t")))


SCHEMA = StructType([
    StructField("id", LongType(), False),
    StructField("tags", ArrayType(StringType(), False)),
    StructField("sizes", MapType(StringType(), DecimalType(10, 2))),
    StructField("at", TimestampType()),
])


@topic("select")
def select():
    def two(s):
        t = s.table("t")
        return t, t.filter("a > 1")
    return {
        "names": lambda s: s.table("t").select("a", "b.c"),
        "star": lambda s: s.table("t").select("*", "x.*"),
        "columns": lambda s: s.table("t").select(F.col("a"), (F.col("b") + 1).alias("c")),
        "own_columns": lambda s: (lambda t: t.select(t["a"], t["*"]))(s.table("t")),
        "select_expr": lambda s: s.table("t").selectExpr("a * 2 AS b", "abs(c)"),
        "col_regex": lambda s: (lambda t: t.select(t.colRegex("`a.*`")))(s.table("t")),
        "metadata_column": lambda s: (lambda t: t.select(t.metadataColumn("_metadata")))(s.table("t")),
        "with_column": lambda s: s.table("t").withColumn("a", F.col("b") * 2),
        "with_columns": lambda s: s.table("t").withColumns({"a": F.lit(1), "b": F.col("c")}),
        "with_column_renamed": lambda s: s.table("t").withColumnRenamed("a", "b"),
        "with_columns_renamed": lambda s: s.table("t").withColumnsRenamed({"a": "b", "c": "d"}),
        "with_metadata": lambda s: s.table("t").withMetadata("a", {"comment": "key"}),
        "drop_names": lambda s: s.table("t").drop("a", "b"),
        "drop_columns": lambda s: (lambda t: t.drop(t["a"], F.col("b")))(s.table("t")),
        "to_df": lambda s: s.table("t").toDF("a", "b"),
        "to_schema": lambda s: s.table("t").to(SCHEMA),
        "to_json": lambda s: s.table("t").toJSON(),
        "zip_with_index": lambda s: s.table("t").zipWithIndex("n"),
        "alias": lambda s: s.table("t").alias("x"),
        "transform": lambda s: s.table("t").transform(lambda t: t.limit(3)),
        "column_of_an_earlier_frame": lambda s: (lambda pair: pair[1].select(pair[0]["a"]))(two(s)),
    }


@topic("rows")
def rows():
    return {
        "filter_column": lambda s: s.table("t").filter(F.col("a") > 1),
        "filter_text": lambda s: s.table("t").filter("a > 1"),
        "where": lambda s: s.table("t").where((F.col("a") == "x") & F.col("b").isNotNull()),
        "limit": lambda s: s.table("t").limit(5),
        "offset": lambda s: s.table("t").offset(5),
        "tail": lambda s: s.table("t").tail(5),
        "distinct": lambda s: s.table("t").distinct(),
        "drop_duplicates": lambda s: s.table("t").dropDuplicates(["a", "b"]),
        "drop_duplicates_within_watermark": lambda s: s.table("t").dropDuplicatesWithinWatermark(),
        "drop_duplicates_within_watermark_by": lambda s: s.table("t").dropDuplicatesWithinWatermark(["a"]),
        "sort_names": lambda s: s.table("t").sort("a", "b"),
        "order_by_columns": lambda s: s.table("t").orderBy(F.col("a").desc(), F.col("b")),
        "order_by_descending_name": lambda s: s.table("t").orderBy(F.desc("a"), F.asc_nulls_last("b")),
        "sort_within_partitions": lambda s: s.table("t").sortWithinPartitions("a"),
        "sample": lambda s: s.table("t").sample(fraction=0.5, seed=7),
        "sample_with_replacement": lambda s: s.table("t").sample(True, 0.5, 7),
        "random_split": lambda s: s.table("t").randomSplit([1.0, 3.0], 7)[1],
        "repartition": lambda s: s.table("t").repartition(4),
        "repartition_by": lambda s: s.table("t").repartition(4, F.col("a")),
        "repartition_by_only": lambda s: s.table("t").repartition(F.col("a"), F.col("b")),
        "repartition_by_range": lambda s: s.table("t").repartitionByRange(4, F.col("a"), F.col("b").desc()),
        "repartition_by_id": lambda s: s.table("t").repartitionById(4, "a"),
        "coalesce": lambda s: s.table("t").coalesce(1),
        "hint": lambda s: s.table("t").hint("rebalance", 3, F.col("a")),
        "broadcast": lambda s: F.broadcast(s.table("t")),
        "with_watermark": lambda s: s.table("t").withWatermark("at", "2 days"),
        "observe": lambda s: s.table("t").observe(Observation("o"), F.count(F.lit(1)).alias("rows"), F.max("a").alias("most")),
        "observe_name": lambda s: s.table("t").observe("o", F.count(F.lit(1)).alias("rows")),
        "unpivot": lambda s: s.table("t").unpivot([F.col("id")], [F.col("a"), F.col("b")], "name", "value"),
        "melt_all": lambda s: s.table("t").melt([F.col("id")], None, "name", "value"),
        "transpose": lambda s: s.table("t").transpose(),
        "transpose_by": lambda s: s.table("t").transpose("a"),
        "describe": lambda s: s.table("t").describe("a", "b"),
        "describe_all": lambda s: s.table("t").describe(),
        "summary": lambda s: s.table("t").summary("count", "75%"),
    }


@topic("joins")
def joins():
    def on(s, how=None):
        a, b = s.table("a"), s.table("b")
        return a.join(b, a["id"] == b["id"]) if how is None else a.join(b, a["id"] == b["id"], how)
    return {
        "on_expression": on,
        "left_outer": lambda s: on(s, "left_outer"),
        "right": lambda s: on(s, "right"),
        "full": lambda s: on(s, "full"),
        "left_semi": lambda s: on(s, "left_semi"),
        "anti": lambda s: on(s, "anti"),
        "using_one": lambda s: s.table("a").join(s.table("b"), "id", "inner"),
        "using_many": lambda s: s.table("a").join(s.table("b"), ["id", "day"], "left"),
        "without_condition": lambda s: s.table("a").join(s.table("b")),
        "cross": lambda s: s.table("a").crossJoin(s.table("b")),
        "self": lambda s: (lambda t: (lambda u: t.join(u, t["id"] == u["id"]))(t.filter("a > 1")))(s.table("t")),
        "lateral": lambda s: s.table("a").lateralJoin(s.table("b"), F.col("x") == F.col("y"), "left_outer"),
        "nearest": lambda s: s.table("a").nearestByJoin(s.table("b"), F.col("x") - F.col("y"), 3, "exact", "distance", joinType="left"),
        "union": lambda s: s.table("a").union(s.table("b")),
        "union_by_name": lambda s: s.table("a").unionByName(s.table("b")),
        "union_by_name_missing": lambda s: s.table("a").unionByName(s.table("b"), allowMissingColumns=True),
        "intersect": lambda s: s.table("a").intersect(s.table("b")),
        "intersect_all": lambda s: s.table("a").intersectAll(s.table("b")),
        "subtract": lambda s: s.table("a").subtract(s.table("b")),
        "except_all": lambda s: s.table("a").exceptAll(s.table("b")),
        "scalar_subquery": lambda s: (lambda m: s.table("t").filter(F.col("a") == m.scalar()))(s.table("u").select(F.max("a"))),
        "exists_subquery": lambda s: (lambda u: s.table("t").where(u.exists()))(s.table("u").where(F.col("a") == F.col("b").outer())),
        "in_subquery": lambda s: (lambda u: s.table("t").where(F.col("a").isin(u)))(s.table("u").select("a")),
        "in_subquery_of_two": lambda s: (lambda u: s.table("t").where(F.struct("a", "b").isin(u)))(s.table("u")),
    }


@topic("groups")
def groups():
    return {
        "agg": lambda s: s.table("t").groupBy("a").agg(F.sum("b").alias("total"), F.count_distinct("c")),
        "agg_columns": lambda s: s.table("t").groupBy(F.col("a"), F.year("at")).agg(F.avg("b")),
        "agg_all": lambda s: s.table("t").agg(F.max("a"), F.min("b")),
        "agg_by_name": lambda s: s.table("t").groupBy("a").agg({"b": "max"}),
        "count": lambda s: s.table("t").groupBy("a").count(),
        "no_columns": lambda s: s.table("t").groupBy().agg(F.first("a")),
        "rollup": lambda s: s.table("t").rollup("a", "b").agg(F.sum("c")),
        "cube": lambda s: s.table("t").cube("a", "b").agg(F.sum("c"), F.grouping_id()),
        "grouping_sets": lambda s: s.table("t").groupingSets([[F.col("a")], [F.col("a"), F.col("b")], []], F.col("a"), F.col("b")).agg(F.sum("c")),
        "pivot": lambda s: s.table("t").groupBy("a").pivot("b").agg(F.sum("c")),
        "pivot_values": lambda s: s.table("t").groupBy("a").pivot("b", ["x", "y"]).agg(F.sum("c")),
    }


@topic("columns")
def columns():
    c, d = F.col("c"), F.col("d")
    window = Window.partitionBy("a").orderBy("b")
    cases = {
        "equal": c == d, "equal_value": c == 1, "equal_null": c == None, "not_equal": c != "x",  # noqa: E711
        "greater": c > 1, "less": c < 1, "greater_or_equal": c >= 1.5, "less_or_equal": c <= d,
        "null_safe_equal": c.eqNullSafe(None), "and_or_not": (c & d) | ~c,
        "plus": c + 1, "minus": c - d, "times": c * 2.5, "divided": c / 2, "modulo": c % 2, "negative": -c,
        "value_minus_column": 1 - c, "value_divided_by_column": 1 / c,
        "bitwise": c.bitwiseAND(1).bitwiseOR(2).bitwiseXOR(d),
        "is_null": c.isNull(), "is_not_null": c.isNotNull(), "is_nan": c.isNaN(),
        "between": c.between(1, d), "is_in": c.isin(1, 2, 3), "is_in_list": c.isin(["x", "y"]),
        "like": c.like("a%"), "ilike": c.ilike("a%"), "rlike": c.rlike("^a"), "contains": c.contains("a"),
        "starts_with": c.startswith("a"), "ends_with": c.endswith(d),
        "substr": c.substr(1, 2), "substr_columns": c.substr(c, d),
        "alias": c.alias("x"), "alias_many": c.alias("x", "y"), "alias_metadata": c.alias("x", metadata={"comment": "key"}),
        "cast_text": c.cast("decimal(10,2)"), "cast_type": c.cast(DecimalType(10, 2)),
        "cast_struct": c.cast(SCHEMA), "try_cast": c.try_cast("int"), "try_cast_type": c.try_cast(IntegerType()),
        "get_item_index": c[0], "get_item_key": c["k"], "get_field": c.getField("f"), "get_item_column": c[d],
        "with_field": c.withField("f", d), "drop_fields": c.dropFields("f", "g"),
        "when": F.when(c > 1, "many").when(c == 1, d).otherwise(None), "when_alone": F.when(c, 1),
        "over": F.row_number().over(window), "over_all": F.sum("x").over(Window.partitionBy()),
        "over_rows": F.sum("x").over(window.rowsBetween(Window.unboundedPreceding, Window.currentRow)),
        "over_rows_near": F.sum("x").over(window.rowsBetween(-3, 2)),
        "over_range": F.sum("x").over(Window.orderBy(F.col("b").desc()).rangeBetween(-10, Window.unboundedFollowing)),
        "outer": c.outer(),
    }
    named = {name: column(lambda t, built=built: built) for name, built in cases.items()}
    orders = {"asc": c.asc(), "asc_nulls_first": c.asc_nulls_first(), "asc_nulls_last": c.asc_nulls_last(),
              "desc": c.desc(), "desc_nulls_first": c.desc_nulls_first(), "desc_nulls_last": c.desc_nulls_last()}
    named.update({name: (lambda s, built=built: s.table("t").sort(built)) for name, built in orders.items()})
    return named


@topic("literals")
def literals():
    utc = datetime.timezone.utc
    values = {
        "null": None, "true": True, "int": 7, "long": 5_000_000_000, "double": 1.5, "text": "it's", "bytes": b"\x00\xff",
        "date": datetime.date(2023, 7, 31), "date_before_1970": datetime.date(1969, 12, 31),
        "timestamp": datetime.datetime(2023, 7, 31, 12, 30, 15, 123456, utc),
        "time": datetime.time(12, 30, 15, 123456), "interval": datetime.timedelta(days=1, seconds=2, microseconds=3),
        "array": [1, 2, 3],
    }
    return {name: column(lambda t, value=value: F.lit(value)) for name, value in values.items()}


@topic("functions")
def functions():
    c = F.col("c")
    built = {
        "col_star": F.col("*"), "expr": F.expr("a + 1"), "call_function": F.call_function("db.f", F.col("a"), F.lit(1)),
        "call_udf": F.call_udf("f", F.col("a")),
        "transform": F.transform("xs", lambda x: x + 1), "transform_index": F.transform("xs", lambda x, i: x + i),
        "filter": F.filter("xs", lambda x: x > 1), "filter_index": F.filter("xs", lambda x, i: i > 1),
        "exists": F.exists("xs", lambda x: x > 1), "forall": F.forall("xs", lambda x: x > 1),
        "aggregate": F.aggregate("xs", F.lit(0), lambda a, x: a + x),
        "aggregate_finish": F.aggregate("xs", F.lit(0), lambda a, x: a + x, lambda a: a * 2),
        "reduce": F.reduce("xs", F.lit(0), lambda a, x: a + x),
        "nested_lambdas": F.transform("xs", lambda x: F.filter(x, lambda y: y > x[0])),
        "array_sort": F.array_sort("xs"), "array_sort_by": F.array_sort("xs", lambda a, b: a - b),
        "zip_with": F.zip_with("xs", "ys", lambda x, y: x * y), "map_filter": F.map_filter("m", lambda k, v: v > k),
        "transform_keys": F.transform_keys("m", lambda k, v: F.upper(k)), "transform_values": F.transform_values("m", lambda k, v: v + 1),
        "map_zip_with": F.map_zip_with("m", "n", lambda k, v, w: v + w),
        "from_json_ddl": F.from_json("j", "a INT"), "from_json_schema": F.from_json("j", SCHEMA),
        "from_json_options": F.from_json("j", "a INT", {"mode": "FAILFAST"}), "from_json_column": F.from_json("j", F.schema_of_json("{}")),
        "from_csv": F.from_csv("j", "a INT", {"sep": "|"}), "from_xml": F.from_xml("j", SCHEMA),
        "to_json": F.to_json("s"), "to_json_options": F.to_json("s", {"pretty": "true"}), "to_csv": F.to_csv("s"), "to_xml": F.to_xml("s"),
        "schema_of_json": F.schema_of_json('{"a":1}', {"mode": "FAILFAST"}), "schema_of_csv": F.schema_of_csv("1,2"),
        "schema_of_xml": F.schema_of_xml("<a/>"), "json_tuple": F.json_tuple("j", "a", "b"),
        "rand": F.rand(7), "randn": F.randn(7), "shuffle": F.shuffle("xs", 7), "randstr": F.randstr(5, 7), "uniform": F.uniform(1, 5, 7),
        "uuid": F.uuid(7), "count_min_sketch": F.count_min_sketch("c", 0.1, 0.9, 7),
        "greatest": F.greatest("a", "b", c), "least": F.least("a", "b"), "sha2": F.sha2("a", 256), "mask": F.mask("a"),
        "make_timestamp": F.make_timestamp("a", "b", "c", "d", "e", "f"), "make_timestamp_of": F.make_timestamp(date="d", time="t"),
        "make_timestamp_zone": F.make_timestamp("a", "b", "c", "d", "e", "f", "z"),
        "make_timestamp_ntz": F.make_timestamp_ntz("a", "b", "c", "d", "e", "f"),
        "count_star": F.count("*"), "sum_of_expression": F.sum(c + 1), "window": F.window("at", "1 hour"),
        "window_slide": F.window("at", "1 hour", "10 minutes", "5 minutes"), "array_empty": F.array(), "struct_star": F.struct("*"),
    }
    return {name: column(lambda t, built=each: built) for name, each in built.items()}


@topic("readers")
def readers():
    return {
        "table": lambda s: s.table("db.t"),
        "table_with_option": lambda s: s.read.option("versionAsOf", 3).table("db.t"),
        "format_load": lambda s: s.read.format("delta").load("/lake/t"),
        "load_without_path": lambda s: s.read.format("rate").option("rows", 5).load(),
        "csv": lambda s: s.read.option("header", True).option("nullValue", "-").csv("/in/a.csv"),
        "csv_paths": lambda s: s.read.schema("a INT, b STRING").csv(["/in/a.csv", "/in/b.csv"]),
        "csv_schema": lambda s: s.read.schema(SCHEMA).csv("/in"),
        "json": lambda s: s.read.options(multiLine="true", samplingRatio="0.5").json("/in"),
        "parquet": lambda s: s.read.parquet("/in/1", "/in/2"),
        "orc": lambda s: s.read.orc("/in"),
        # PySpark's text() names an option that has its default value; Spark's own does not.
        "text": lambda s: s.read.format("text").load("/in"),
        "xml": lambda s: s.read.option("rowTag", "row").xml("/in"),
        "json_lines_of_a_frame": lambda s: s.read.json(s.table("lines")),
        "csv_lines_of_a_frame": lambda s: s.read.schema(SCHEMA).csv(s.table("lines")),
        "jdbc": lambda s: s.read.jdbc("jdbc:x", "t", properties={"user": "u"}),
        "jdbc_partitioned": lambda s: s.read.jdbc("jdbc:x", "t", "id", 1, 100, 4),
        "jdbc_predicates": lambda s: s.read.jdbc("jdbc:x", "t", predicates=["a < 1", "a >= 1"]),
        "changes": lambda s: s.read.option("startingVersion", 3).changes("t"),
        "range": lambda s: s.range(10),
        "range_step": lambda s: s.range(5, 50, 5, 2),
        "sql": lambda s: s.sql("SELECT 1"),
        "sql_named": lambda s: s.sql("SELECT * FROM t WHERE a = :a AND b IN (:b)", {"a": 1, "b": F.array(F.lit("x"))}),
        "sql_positional": lambda s: s.sql("SELECT ? + ?", [1, 2.5]),
        "tvf_explode": lambda s: s.tvf.explode(F.array(F.lit(1))),
        "tvf_stack": lambda s: s.tvf.stack(F.lit(2), F.lit(1), F.lit(2)),
        "tvf_collations": lambda s: s.tvf.collations(),
        "tvf_python_worker_logs": lambda s: s.tvf.python_worker_logs(),
    }


@topic("writers")
def writers():
    t = lambda s: s.table("t")  # noqa: E731
    return {
        "save": lambda s: t(s).write.format("delta").mode("append").option("mergeSchema", True).save("/out"),
        "save_overwrite": lambda s: t(s).write.mode("overwrite").partitionBy("a", "b").parquet("/out"),
        "save_ignore": lambda s: t(s).write.mode("ignore").csv("/out"),
        "save_error": lambda s: t(s).write.mode("error").json("/out"),
        "save_as_table": lambda s: t(s).write.format("delta").mode("overwrite").saveAsTable("db.t"),
        "save_as_bucketed_table": lambda s: t(s).write.bucketBy(4, "a").sortBy("b").saveAsTable("db.t"),
        "save_clustered": lambda s: t(s).write.clusterBy("a", "b").saveAsTable("db.t"),
        "insert_into": lambda s: t(s).write.insertInto("db.t"),
        "insert_overwrite": lambda s: t(s).write.insertInto("db.t", overwrite=True),
        "jdbc": lambda s: t(s).write.mode("append").jdbc("jdbc:x", "t", properties={"user": "u"}),
        "v2_create": lambda s: t(s).writeTo("db.t").using("delta").tableProperty("a", "b").partitionedBy(F.col("day"), F.months("at")).create(),
        "v2_create_clustered": lambda s: t(s).writeTo("db.t").using("delta").clusterBy("a").create(),
        "v2_replace": lambda s: t(s).writeTo("db.t").replace(),
        "v2_create_or_replace": lambda s: t(s).writeTo("db.t").option("userMetadata", "run 7").createOrReplace(),
        "v2_append": lambda s: t(s).writeTo("db.t").append(),
        "v2_overwrite": lambda s: t(s).writeTo("db.t").overwrite(F.col("day") == datetime.date(2023, 7, 31)),
        "v2_overwrite_partitions": lambda s: t(s).writeTo("db.t").overwritePartitions(),
        "merge": lambda s: t(s).mergeInto("db.t", F.col("t.id") == F.col("s.id")).whenMatched(F.col("s.gone")).delete()
        .whenMatched().updateAll().whenNotMatched().insertAll().whenNotMatchedBySource().update({"old": F.lit(True)})
        .withSchemaEvolution().merge(),
        "merge_values": lambda s: t(s).mergeInto("db.t", F.expr("t.id = s.id")).whenMatched().update({"a": F.col("s.a")})
        .whenNotMatched(F.col("s.a") > 1).insert({"id": F.col("s.id")}).whenNotMatchedBySource().delete().merge(),
        "temp_view": lambda s: t(s).createTempView("v"),
        "temp_view_replaced": lambda s: t(s).createOrReplaceTempView("v"),
        "global_temp_view": lambda s: t(s).createGlobalTempView("v"),
        "global_temp_view_replaced": lambda s: t(s).createOrReplaceGlobalTempView("v"),
        "checkpoint": lambda s: t(s).checkpoint(),
        "local_checkpoint": lambda s: t(s).localCheckpoint(False, StorageLevel.DISK_ONLY),
        "show": lambda s: t(s).show(5, 10, True),
        "show_by_default": lambda s: t(s).show(),
        "count": lambda s: t(s).count(),
        "first": lambda s: t(s).first(),
        "is_empty": lambda s: t(s).isEmpty(),
    }


@topic("missing")
def missing():
    t = lambda s: s.table("t")  # noqa: E731
    return {
        "drop": lambda s: t(s).na.drop(),
        "drop_all": lambda s: t(s).na.drop("all", subset=["a", "b"]),
        "drop_threshold": lambda s: t(s).na.drop(thresh=2),
        "fill": lambda s: t(s).na.fill(0),
        "fill_some": lambda s: t(s).na.fill("none", ["a"]),
        "fill_each": lambda s: t(s).na.fill({"a": 1.5, "b": True}),
        "replace": lambda s: t(s).na.replace({1: 2, 3: None}, subset=["a"]),
        "replace_text": lambda s: t(s).na.replace({"x": "y"}),
        "crosstab": lambda s: t(s).stat.crosstab("a", "b"),
        "freq_items": lambda s: t(s).stat.freqItems(["a", "b"], 0.2),
        "sample_by": lambda s: t(s).stat.sampleBy("a", {"x": 0.5, "y": 1.0}, 7),
        "cov": lambda s: t(s).stat.cov("a", "b"),
        "corr": lambda s: t(s).stat.corr("a", "b"),
        "approx_quantile": lambda s: t(s).stat.approxQuantile(["a", "b"], [0.25, 0.5], 0.1),
    }


@topic("streams")
def streams():
    t = lambda s: s.readStream.table("t")  # noqa: E731
    return {
        "read_kafka": lambda s: s.readStream.format("kafka").option("subscribe", "playback").option("startingOffsets", "earliest").load(),
        "read_files": lambda s: s.readStream.schema(SCHEMA).option("maxFilesPerTrigger", 1).json("/in"),
        "read_table": lambda s: s.readStream.option("startingVersion", "3").table("db.t"),
        "read_changes": lambda s: s.readStream.changes("db.t"),
        "read_named": lambda s: s.readStream.name("clicks").format("rate").load(),
        "available_now": lambda s: t(s).writeStream.format("delta").option("checkpointLocation", "/c").trigger(availableNow=True).toTable("db.t"),
        "processing_time": lambda s: t(s).writeStream.format("delta").outputMode("append").trigger(processingTime="10 seconds").start("/out"),
        "once": lambda s: t(s).writeStream.trigger(once=True).queryName("q").partitionBy("a").start("/out"),
        "continuous": lambda s: t(s).writeStream.format("memory").outputMode("complete").trigger(continuous="1 second").start(),
        "real_time": lambda s: t(s).writeStream.format("kafka").outputMode("update").clusterBy("a").trigger(realTime="5 minutes").start(),
        "active": lambda s: manager(s).active,
        "get": lambda s: manager(s).get("id"),
        "await_any": lambda s: manager(s).awaitAnyTermination(),
        "await_any_for": lambda s: manager(s).awaitAnyTermination(5),
        "reset": lambda s: manager(s).resetTerminated(),
        "add_listener": lambda s: bus(s).append("listener"),
        "remove_listener": lambda s: bus(s, "listener").remove("listener"),
        "query_status": lambda s: query(s).isActive,
        "query_await": lambda s: query(s).awaitTermination(),
        "query_await_for": lambda s: query(s).awaitTermination(5),
        "query_last_progress": lambda s: query(s).lastProgress,
        "query_recent_progress": lambda s: query(s).recentProgress,
        "query_process": lambda s: query(s).processAllAvailable(),
        "query_stop": lambda s: query(s).stop(),
        "query_explain": lambda s: query(s).explain(True),
        "query_exception": lambda s: query(s).exception(),
    }


def manager(s):
    from pyspark.sql.connect.streaming.query import StreamingQueryManager
    return StreamingQueryManager(s)


def bus(s, *listeners):
    made = manager(s)._sqlb
    made._listener_bus.extend(listeners)
    return made


def query(s):
    from pyspark.sql.connect.streaming.query import StreamingQuery
    return StreamingQuery(s, "id", "run", "name")


@topic("catalog")
def catalog():
    return {
        "current_catalog": lambda s: s.catalog.currentCatalog(),
        "set_current_catalog": lambda s: s.catalog.setCurrentCatalog("c"),
        "list_catalogs": lambda s: s.catalog.listCatalogs("c*"),
        "current_database": lambda s: s.catalog.currentDatabase(),
        "set_current_database": lambda s: s.catalog.setCurrentDatabase("db"),
        "list_databases": lambda s: s.catalog.listDatabases(),
        "get_database": lambda s: s.catalog.getDatabase("db"),
        "database_exists": lambda s: s.catalog.databaseExists("db"),
        "create_database": lambda s: s.catalog.createDatabase("db", True, {"location": "/x"}),
        "drop_database": lambda s: s.catalog.dropDatabase("db", True, True),
        "list_tables": lambda s: s.catalog.listTables("db", "t*"),
        "get_table": lambda s: s.catalog.getTable("db.t"),
        "table_exists": lambda s: s.catalog.tableExists("db.t"),
        "list_columns": lambda s: s.catalog.listColumns("db.t"),
        "create_table": lambda s: s.catalog.createTable("db.t", "/x", "parquet", SCHEMA, "a table", k="v"),
        "drop_table": lambda s: s.catalog.dropTable("db.t", True, True),
        "truncate_table": lambda s: s.catalog.truncateTable("db.t"),
        "analyze_table": lambda s: s.catalog.analyzeTable("db.t", True),
        "is_cached": lambda s: s.catalog.isCached("t"),
        "cache_table": lambda s: s.catalog.cacheTable("t", StorageLevel.MEMORY_ONLY),
        "uncache_table": lambda s: s.catalog.uncacheTable("t"),
        "clear_cache": lambda s: s.catalog.clearCache(),
        "refresh_table": lambda s: s.catalog.refreshTable("t"),
        "refresh_by_path": lambda s: s.catalog.refreshByPath("/x"),
        "recover_partitions": lambda s: s.catalog.recoverPartitions("t"),
        "get_create_table_string": lambda s: s.catalog.getCreateTableString("t"),
        "list_views": lambda s: s.catalog.listViews("db", "v*"),
        "drop_view": lambda s: s.catalog.dropView("v", True),
        "drop_temp_view": lambda s: s.catalog.dropTempView("v"),
        "drop_global_temp_view": lambda s: s.catalog.dropGlobalTempView("v"),
        "list_functions": lambda s: s.catalog.listFunctions(),
        "get_function": lambda s: s.catalog.getFunction("f"),
        "function_exists": lambda s: s.catalog.functionExists("f"),
    }

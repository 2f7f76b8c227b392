using Reelhouse.Spark.Rows.Records;
using Reelhouse.Spark.Rows.Writing;
using Reelhouse.Spark.Sql.Types;
using Reelhouse.Spark.Sql.Udfs;
using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Udfs.Commands;
using Reelhouse.Spark.Udfs.Data;
using Reelhouse.Spark.Udfs.Kinds;

namespace Reelhouse.Spark.Sql;

public static partial class Functions
{
    /// <summary>A function of C# over a row's values, run on Spark's executors.</summary>
    /// <param name="function">
    /// A static method or a lambda with any number of parameters. A parameter takes null where its type says so (<c>long?</c>, <c>string?</c>). Captured variables
    /// go along as data: primitives, text, dates, decimals, enums, and lists, dictionaries and records of them.
    /// </param>
    /// <param name="returnType">The Spark type of the results; by default the one that suits the C# type.</param>
    /// <exception cref="NotSupportedException">A variable that the function captures is no data, or a type has no Spark type; the message names it.</exception>
    public static UserDefinedFunction Udf([RunsOnWorkers] Delegate function, DataType? returnType = null) =>
        new(ShippedFunction.Of(UdfKind.Scalar, function, returnType ?? ResultTypeOf(function)));

    /// <summary>
    /// A function of C# over whole columns, run on Spark's executors; PySpark calls it <c>arrow_udf</c>. What it does follows from its types: Arrow arrays in and an array
    /// of the same length out; a sequence of arrays in and one of as many rows out, for what is costly to set up; or, fastest, read-only spans of up to four columns' values in and,
    /// as the last parameter, a span to be filled with the results, where a row with a null among its values has the result null: below a null stands any value, which the function must not fail on.
    /// </summary>
    /// <param name="function">A static method or a lambda over Arrow arrays, such as <c>(DoubleArray x, StringArray word) => …</c>, or over
    /// spans, such as <c>(ReadOnlySpan&lt;double&gt; x, Span&lt;double&gt; results) => …</c>; captured variables go along as data.</param>
    /// <param name="returnType">The Spark type of the results.</param>
    /// <exception cref="NotSupportedException">A variable that the function captures is no data; the message names it.</exception>
    /// <exception cref="ArgumentException">The function takes anything but Arrow arrays or spans, or a span of results that does not suit their type.</exception>
    public static UserDefinedFunction ArrowUdf([RunsOnWorkers] Delegate function, DataType returnType) => ArrowParameters.Has(function.Method) || SpanFunctions.Has(function.Method)
        ? new(ShippedFunction.Of(UdfKind.Scalar, function, returnType))
        : new(ShippedFunction.Of(UdfKind.ScalarIterator, function, returnType));

    /// <inheritdoc cref="ArrowUdf(Delegate, DataType)"/>
    /// <param name="function">A static method or a lambda over Arrow arrays or spans.</param>
    /// <param name="returnType">The Spark type of the results as DDL, such as <c>double</c>.</param>
    public static UserDefinedFunction ArrowUdf([RunsOnWorkers] Delegate function, string returnType) => ArrowUdf(function, DataType.FromDdl(returnType));

    /// <summary>An aggregate of C#, for <c>Agg</c> and over windows, run on Spark's executors. A group's values are in memory while it runs.</summary>
    /// <param name="function">
    /// A static method or a lambda whose parameters are sequences of a column's values (<c>IEnumerable&lt;double?&gt;</c>) or Arrow arrays, and whose result is one value.
    /// </param>
    /// <param name="returnType">The Spark type of the result; by default the one that suits the C# type.</param>
    /// <exception cref="NotSupportedException">A variable that the function captures is no data, or a type has no Spark type; the message names it.</exception>
    /// <exception cref="ArgumentException">A parameter is neither a sequence nor an Arrow array.</exception>
    public static UserDefinedFunction Udaf([RunsOnWorkers] Delegate function, DataType? returnType = null) =>
        new(ShippedFunction.Of(UdfKind.Aggregate, function, returnType ?? ResultTypeOf(function)));

    /// <summary>A function of C# that makes any number of rows of a row's values, run on Spark's executors.</summary>
    /// <param name="function">A static method or a lambda that returns a sequence of records, a column for each property, or of single values in a column <c>value</c>.</param>
    /// <param name="returnType">The columns of its rows; by default those that suit the C# type.</param>
    /// <exception cref="NotSupportedException">A variable that the function captures is no data, or a type has no Spark type; the message names it.</exception>
    public static UserDefinedTableFunction Udtf([RunsOnWorkers] Delegate function, StructType? returnType = null) =>
        new(ShippedFunction.Of(UdfKind.Table, function, returnType ?? RowSchemas.Of(SequenceTypes.ElementOf(function.Method.ReturnType, "The function's result"))));

    private static DataType ResultTypeOf(Delegate function)
    {
        ShippedFunction.RequireValue(function);
        return DotNetTypes.Of(Target.Of(function.Method.ReturnParameter), $"the result of {SourceName.InWords(function.Method)}");
    }
}

using Reelhouse.Spark.Sql.Types;

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
    public static UserDefinedFunction Udf(Delegate function, DataType? returnType = null) => UserDefinedFunction.OfRows(function, returnType);
}

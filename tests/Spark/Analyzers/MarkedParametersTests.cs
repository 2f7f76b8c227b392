using System.Reflection;
using Reelhouse.Spark.Delta;
using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Udfs;

namespace Reelhouse.Spark.Tests.Analyzers;

/// <summary>A public method that takes a delegate either has workers call it and says so, or calls it in this program.</summary>
public sealed class MarkedParametersTests
{
    [Fact]
    public void delegates_are_marked_unless_this_program_calls_them()
    {
        var delegates = Delegates().ToList();
        Assert.Contains(delegates, IsMarked);
        Assert.Empty(delegates.Where(each => IsMarked(each) == IsCalledHere(each)).Select(each => $"{each.Member.DeclaringType!.Name}.{each.Member.Name}({each.Name})"));
    }

    private static IEnumerable<ParameterInfo> Delegates() =>
        from type in new[] { typeof(SparkSession), typeof(Row), typeof(DeltaTable) }.SelectMany(each => each.Assembly.GetExportedTypes())
        where !type.IsAssignableTo(typeof(Delegate))
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        from parameter in method.GetParameters()
        where parameter.ParameterType.IsAssignableTo(typeof(Delegate))
        select parameter;

    private static bool IsMarked(ParameterInfo parameter) => parameter.IsDefined(typeof(RunsOnWorkersAttribute));

    private static bool IsCalledHere(ParameterInfo parameter) => parameter.Member.Name.EndsWith("AtClient", StringComparison.Ordinal) || BuildsPlansOrOptions(parameter.ParameterType);

    private static bool BuildsPlansOrOptions(Type function) => function == typeof(Action<SparkOptions>)
        || (function.GetMethod("Invoke") is { } invoked
            && invoked.GetParameters().Select(parameter => parameter.ParameterType).Append(invoked.ReturnType).All(type => type == typeof(Column) || type == typeof(DataFrame)));
}

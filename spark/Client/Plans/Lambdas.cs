using Proto = Spark.Connect;

namespace Reelhouse.Spark.Plans;

/// <summary>Builds lambda functions and their variables.</summary>
internal static class Lambdas
{
    private static readonly string[] Names = ["x", "y", "z"];
    private static long _last = -1;

    /// <summary>As many variables as asked, with names that no other lambda has, so that nested ones do not hide each other's.</summary>
    public static IReadOnlyList<Proto.Expression> Variables(int count) =>
        [.. Names.Take(count).Select(name => Variable($"{name}_{Interlocked.Increment(ref _last)}"))];

    public static Proto.Expression Function(Proto.Expression body, IEnumerable<Proto.Expression> variables) =>
        new()
        {
            LambdaFunction = new()
            {
                Function = body,
                Arguments = { variables.Select(variable => variable.UnresolvedNamedLambdaVariable) },
            },
        };

    private static Proto.Expression Variable(string name) => new() { UnresolvedNamedLambdaVariable = new() { NameParts = { name } } };
}

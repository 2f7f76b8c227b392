using Microsoft.CodeAnalysis;

namespace Reelhouse.Spark.Analyzers;

/// <summary>The members of a record as Reelhouse.Spark.Rows.Records.RecordShape finds them: its constructor's parameters, and the properties that can be set besides.</summary>
internal static class RecordMembers
{
    /// <summary>The members by each constructor that could be chosen; of several with as many parameters, reflection's order says which.</summary>
    public static IEnumerable<IReadOnlyList<(string Name, ITypeSymbol Type)>> Of(INamedTypeSymbol type)
    {
        var settable = Properties(type).Where(IsSettable).ToList();
        return Constructors(type).Select(parameters => (IReadOnlyList<(string, ITypeSymbol)>)
            [.. parameters.Select(parameter => (parameter.Name, parameter.Type)), .. settable.Where(property => !parameters.Any(parameter => IsSame(parameter, property))).Select(property => (property.Name, property.Type))]);
    }

    private static IEnumerable<IReadOnlyList<IParameterSymbol>> Constructors(INamedTypeSymbol type)
    {
        // The constructor that every struct has is none to reflection.
        var constructors = type.InstanceConstructors
            .Where(each => each.DeclaredAccessibility == Accessibility.Public && !(type.IsValueType && each.IsImplicitlyDeclared && each.Parameters.IsEmpty))
            .Select(each => each.Parameters).ToList();
        if (constructors.Count == 0 || constructors.Any(parameters => parameters.IsEmpty)) return [[]];
        var most = constructors.Max(parameters => parameters.Length);
        return constructors.Where(parameters => parameters.Length == most).Select(parameters => (IReadOnlyList<IParameterSymbol>)parameters);
    }

    private static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol type)
    {
        var names = new HashSet<string>();
        for (var each = type; each is not null; each = each.BaseType)
        {
            foreach (var property in each.GetMembers().OfType<IPropertySymbol>().Where(property => !property.IsStatic && names.Add(property.Name))) yield return property;
        }
    }

    private static bool IsSettable(IPropertySymbol property) => !property.IsIndexer
        && property is { GetMethod.DeclaredAccessibility: Accessibility.Public, SetMethod.DeclaredAccessibility: Accessibility.Public };

    private static bool IsSame(IParameterSymbol parameter, IPropertySymbol property) => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase);
}

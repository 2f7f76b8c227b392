namespace Reelhouse.Spark.Rows.Reading;

/// <summary>Names a column and what its values go into, for messages.</summary>
internal sealed record Slot(string Column, string Destination)
{
    public Slot Inside(string part) => new($"{Column}.{part}", Destination);

    public InvalidCastException Mismatch(string sparkType, Type type) => new(
        $"Column '{Column}' is {sparkType}, which does not go into {Destination} of type {TypeNames.Of(type)}. Change the type, or cast the column.");

    public InvalidCastException Null(Type type) => new(
        $"Column '{Column}' holds a null, but {Destination} of type {TypeNames.Of(type)} has no place for one. Make it {TypeNames.Of(type)}?, or filter or fill the nulls.");

    public InvalidCastException Unreadable(Type type, Exception cause) => new(
        $"Column '{Column}' holds a value that {Destination} of type {TypeNames.Of(type)} can't take: {cause.Message}", cause);
}

namespace Reelhouse.Spark;

/// <summary>A place in a query that an error is about.</summary>
/// <param name="ObjectType">What holds the place, such as <c>VIEW</c>; empty for the query itself.</param>
/// <param name="ObjectName">The name of what holds the place; empty for the query itself.</param>
/// <param name="StartIndex">The place's first character in the SQL text, from 0; -1 when unknown.</param>
/// <param name="StopIndex">The place's last character in the SQL text; -1 when unknown.</param>
/// <param name="Fragment">The SQL text or the DataFrame call at the place.</param>
/// <param name="CallSite">The user's code that made the DataFrame call; empty for SQL.</param>
/// <param name="Summary">Spark's own description of the place.</param>
public sealed record QueryContext(string ObjectType, string ObjectName, int StartIndex, int StopIndex, string Fragment, string CallSite, string Summary);

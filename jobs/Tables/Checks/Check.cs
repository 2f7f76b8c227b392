using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Tables;

/// <summary>What must be true of a column, given its name.</summary>
internal delegate Column Rule(string column);

/// <summary>A named expectation of every row. A rule that is null for a row counts as broken.</summary>
/// <param name="Name">What should be true, in words: it is the reason that the quarantine and the ledger show.</param>
/// <param name="Severity">What a broken check does.</param>
/// <param name="Column">The column it is about.</param>
/// <param name="Rule">What must be true; null for a reference and for a duplicate.</param>
/// <param name="Reference">Where the column's value must be found, if it has one.</param>
internal sealed record Check(string Name, Severity Severity, string Column, Rule? Rule = null, Reference? Reference = null);

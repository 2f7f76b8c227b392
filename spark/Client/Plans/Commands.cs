using Proto = Spark.Connect;

namespace Reelhouse.Spark.Plans;

/// <summary>Builds plans, and commands that are neither writes nor about streaming queries.</summary>
internal static class Commands
{
    public static Proto.Plan Plan(Proto.Relation relation) => new() { Root = relation };

    public static Proto.Plan Plan(Proto.Command command) => new() { Command = command };

    public static Proto.Relation ShowString(Proto.Relation input, int rows, int truncate, bool vertical) =>
        new() { ShowString = new() { Input = input, NumRows = rows, Truncate = truncate, Vertical = vertical } };

    public static Proto.Command Sql(Proto.Relation query) => new() { SqlCommand = new() { Input = query } };

    public static Proto.Command View(Proto.Relation input, string name, bool isGlobal, bool replace) =>
        new() { CreateDataframeView = new() { Input = input, Name = name, IsGlobal = isGlobal, Replace = replace } };

    public static Proto.Command Checkpoint(Proto.Relation relation, bool local, bool eager, Proto.StorageLevel? level = null) =>
        new() { CheckpointCommand = new() { Relation = relation, Local = local, Eager = eager, StorageLevel = level } };

    public static Proto.Command RemoveCheckpoint(Proto.CachedRemoteRelation checkpoint) => new() { RemoveCachedRemoteRelationCommand = new() { Relation = checkpoint } };

    public static Proto.Command AddListenerBusListener() => new() { StreamingQueryListenerBusCommand = new() { AddListenerBusListener = true } };

    public static Proto.Command RemoveListenerBusListener() => new() { StreamingQueryListenerBusCommand = new() { RemoveListenerBusListener = true } };

    public static Proto.Expression MergeAction(
        Proto.MergeAction.Types.ActionType type,
        Proto.Expression? condition,
        IEnumerable<KeyValuePair<string, Proto.Expression>> assignments) =>
        new()
        {
            MergeAction = new()
            {
                ActionType = type,
                Condition = condition,
                Assignments = { assignments.Select(Assignment) },
            },
        };

    private static Proto.MergeAction.Types.Assignment Assignment(KeyValuePair<string, Proto.Expression> pair) =>
        new() { Key = Expr.Sql(pair.Key), Value = pair.Value };
}

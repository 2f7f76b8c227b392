using Google.Protobuf.Collections;
using Proto = Spark.Connect;
using Action = Spark.Connect.MergeAction.Types.ActionType;

namespace Reelhouse.Spark.Sql;

/// <summary>What a merge does with source rows that are not in its table.</summary>
public sealed class WhenNotMatched
{
    private readonly MergeIntoWriter _writer;
    private readonly Column? _condition;
    private readonly RepeatedField<Proto.Expression> _actions;

    internal WhenNotMatched(MergeIntoWriter writer, Column? condition, RepeatedField<Proto.Expression> actions)
    {
        _writer = writer;
        _condition = condition;
        _actions = actions;
    }

    /// <summary>Inserts them, every column by name.</summary>
    public MergeIntoWriter InsertAll() => Add(Action.InsertStar, []);

    /// <summary>Inserts rows of these values.</summary>
    /// <param name="assignments">Values by column.</param>
    public MergeIntoWriter Insert(IEnumerable<KeyValuePair<string, Column>> assignments) => Add(Action.Insert, assignments);

    private MergeIntoWriter Add(Action type, IEnumerable<KeyValuePair<string, Column>> assignments)
    {
        _actions.Add(MergeIntoWriter.Build(type, _condition, assignments));
        return _writer;
    }
}

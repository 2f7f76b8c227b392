using Google.Protobuf.Collections;
using Proto = Spark.Connect;
using Action = Spark.Connect.MergeAction.Types.ActionType;

namespace Reelhouse.Spark.Sql;

/// <summary>What a merge does to rows of its table.</summary>
public sealed class WhenMatched
{
    private readonly MergeIntoWriter _writer;
    private readonly Column? _condition;
    private readonly RepeatedField<Proto.Expression> _actions;

    internal WhenMatched(MergeIntoWriter writer, Column? condition, RepeatedField<Proto.Expression> actions)
    {
        _writer = writer;
        _condition = condition;
        _actions = actions;
    }

    /// <summary>Sets every column to the source's of the same name.</summary>
    public MergeIntoWriter UpdateAll() => Add(Action.UpdateStar, []);

    /// <summary>Sets some columns.</summary>
    /// <param name="assignments">New values by column.</param>
    public MergeIntoWriter Update(IEnumerable<KeyValuePair<string, Column>> assignments) => Add(Action.Update, assignments);

    /// <summary>Deletes the rows.</summary>
    public MergeIntoWriter Delete() => Add(Action.Delete, []);

    private MergeIntoWriter Add(Action type, IEnumerable<KeyValuePair<string, Column>> assignments)
    {
        _actions.Add(MergeIntoWriter.Build(type, _condition, assignments));
        return _writer;
    }
}

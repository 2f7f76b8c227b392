using Reelhouse.Spark.Worker.Spark42.Evaluations;

namespace Reelhouse.Spark.Worker.Spark42;

/// <summary>Reads a task's header, part by part in Spark 4.2's order.</summary>
internal sealed class TaskRequestReader(WireReader wire)
{
    /// <summary>A task, after the partition's index, which came first.</summary>
    /// <exception cref="WireException">What came is no header.</exception>
    public TaskRequest Read(int partition)
    {
        _ = wire.ReadString(); // The version that the plan claims: ours is any agreed constant.
        var context = wire.ReadString();
        var folder = wire.ReadString();
        var files = wire.ReadList("files", () => wire.ReadString());
        var broadcasts = ReadBroadcasts();
        var evalType = wire.ReadInt();
        return new(partition, context, folder, files, broadcasts, evalType, ReadSettings(), ReadSettings(), ReadFunctions(evalType));
    }

    private Dictionary<long, string> ReadBroadcasts()
    {
        if (wire.ReadBool()) throw new WireException("Broadcasts are encrypted (spark.io.encryption.enabled), which is not supported.");
        var paths = new Dictionary<long, string>();
        foreach (var (id, path) in wire.ReadList("broadcasts", ReadBroadcast))
        {
            if (path is not null) paths[id] = path;
        }

        return paths;
    }

    // A negative id says that the broadcast -id - 1 is over, and has no path.
    private (long Id, string? Path) ReadBroadcast()
    {
        var id = wire.ReadLong();
        return id < 0 ? (-id - 1, null) : (id, wire.ReadString());
    }

    private Dictionary<string, string> ReadSettings()
    {
        var settings = new Dictionary<string, string>();
        foreach (var (name, value) in wire.ReadList("settings", () => (wire.ReadString(), wire.ReadNullableString()))) settings[name] = value ?? "";
        return settings;
    }

    private IReadOnlyList<UdfCall> ReadFunctions(int evalType) =>
        evalType is EvaluationTypes.ArrowTable or EvaluationTypes.ArrowTableFunction ? [ReadTableFunction()] : wire.ReadList("functions", ReadUdf);

    private UdfCall ReadUdf()
    {
        var arguments = wire.ReadList("arguments", ReadArgument);
        var commands = wire.ReadList("commands", () => wire.ReadBytes("command"));
        _ = wire.ReadLong(); // The result's id names it in profiles of Python.
        return new(arguments, commands);
    }

    // A table function comes alone. Where a table that it is given is partitioned concerns functions that keep state between rows, which ours do not.
    private UdfCall ReadTableFunction()
    {
        var arguments = wire.ReadList("arguments", ReadArgument);
        _ = wire.ReadList("partition columns", wire.ReadInt);
        if (wire.ReadBool()) _ = wire.ReadBytes("analysis");
        var command = wire.ReadBytes("command");
        _ = wire.ReadString(); // the result's schema as JSON: the command has it too
        _ = wire.ReadString(); // the function's name
        return new(arguments, [command]);
    }

    private UdfArgument ReadArgument() => new(wire.ReadInt(), wire.ReadBool() ? wire.ReadString() : null);
}

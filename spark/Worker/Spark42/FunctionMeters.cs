using System.Diagnostics.Metrics;
using System.Numerics;
using Reelhouse.Spark.Udfs;

namespace Reelhouse.Spark.Worker.Spark42;

/// <summary>Hears what functions measure with instruments of their own, and adds it to the task that they run in.</summary>
internal static class FunctionMeters
{
    private static readonly Lazy<MeterListener> Listener = new(Start);

    public static void Listen() => _ = Listener.Value;

    private static MeterListener Start()
    {
        var listener = new MeterListener { InstrumentPublished = (instrument, all) => { if (IsOfProgram(instrument)) all.EnableMeasurementEvents(instrument); } };
        Hear<byte>(listener);
        Hear<short>(listener);
        Hear<int>(listener);
        Hear<long>(listener);
        Hear<float>(listener);
        Hear<double>(listener);
        Hear<decimal>(listener);
        listener.Start();
        return listener;
    }

    private static void Hear<T>(MeterListener listener)
        where T : struct, INumber<T> => listener.SetMeasurementEventCallback<T>((instrument, value, _, _) =>
            TaskContext.Current?.Metrics.Measure(instrument, double.CreateChecked(value)));

    // .NET has meters of its own, of which a process with many tasks can't say whose a measurement is; observable instruments tell a state, which adds up to nothing.
    private static bool IsOfProgram(Instrument instrument) => !instrument.IsObservable
        && !instrument.Meter.Name.StartsWith("System.", StringComparison.Ordinal) && !instrument.Meter.Name.StartsWith("Microsoft.", StringComparison.Ordinal);
}

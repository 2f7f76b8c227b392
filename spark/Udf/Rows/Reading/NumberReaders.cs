using System.Numerics;
using Apache.Arrow;

namespace Reelhouse.Spark.Rows.Reading;

/// <summary>Readers of numbers into their own type, or into one that holds every value of it.</summary>
internal static class NumberReaders
{
    private static readonly Dictionary<Type, Type[]> Wider = new()
    {
        [typeof(sbyte)] = [typeof(short), typeof(int), typeof(long), typeof(float), typeof(double), typeof(decimal)],
        [typeof(short)] = [typeof(int), typeof(long), typeof(float), typeof(double), typeof(decimal)],
        [typeof(int)] = [typeof(long), typeof(double), typeof(decimal)],
        [typeof(long)] = [typeof(decimal)],
        [typeof(float)] = [typeof(double)],
        [typeof(double)] = [],
    };

    /// <summary>Whether every value of one number type is one of the other.</summary>
    public static bool IsWider(Type type, Type than) => Wider.TryGetValue(type, out var wider) && wider.Contains(than);

    public static ColumnReader? Find<T>(Type type, IArrowArray array, Slot slot)
        where T : unmanaged, INumber<T>
    {
        var exact = new PrimitiveReader<T>(array);
        if (type == typeof(T))
        {
            return exact;
        }

        return !IsWider(typeof(T), type) ? null
            : type == typeof(short) ? Widen<T, short>(exact, slot)
            : type == typeof(int) ? Widen<T, int>(exact, slot)
            : type == typeof(long) ? Widen<T, long>(exact, slot)
            : type == typeof(float) ? Widen<T, float>(exact, slot)
            : type == typeof(double) ? Widen<T, double>(exact, slot)
            : Widen<T, decimal>(exact, slot);
    }

    private static ConvertedReader<TFrom, TTo> Widen<TFrom, TTo>(ColumnReader<TFrom> exact, Slot slot)
        where TFrom : INumber<TFrom>
        where TTo : INumber<TTo> => new(exact, TTo.CreateChecked, slot);
}

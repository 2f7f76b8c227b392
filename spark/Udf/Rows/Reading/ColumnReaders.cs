using Apache.Arrow;
using Reelhouse.Spark.Rows.Records;

namespace Reelhouse.Spark.Rows.Reading;

/// <summary>Makes the reader that brings an array's values into a .NET type.</summary>
internal static class ColumnReaders
{
    /// <summary>A <see cref="ColumnReader{T}"/> of the target's declared type.</summary>
    public static ColumnReader Create(Target target, IArrowArray array, Slot slot)
    {
        if (array is NullArray)
        {
            return target.IsNullable ? New(typeof(NullsReader<>), [target.Declared]) : throw slot.Null(target.Type);
        }

        var bare = CreateBare(target, array, slot);
        if (!target.IsNullable)
        {
            return array.NullCount == 0 && array is not DictionaryArray ? bare : New(typeof(RequiredReader<>), [target.Type], bare, slot);
        }

        return New(target.Type.IsValueType ? typeof(NullableReader<>) : typeof(ObjectOrNullReader<>), [target.Type], bare);
    }

    /// <summary>Values in the type that suits the column, as objects, or null.</summary>
    public static ColumnReader<object?> CreateBoxed(IArrowArray array, Slot slot) =>
        (ColumnReader<object?>)Create(new Target(typeof(object), IsNullable: true, null), array, slot);

    public static ColumnReader New(Type definition, Type[] types, params object?[] arguments) =>
        (ColumnReader)Activator.CreateInstance(definition.MakeGenericType(types), arguments)!;

    private static ColumnReader CreateBare(Target target, IArrowArray array, Slot slot)
    {
        if (array is DictionaryArray dictionary)
        {
            return CreateDictionary(target, dictionary, slot);
        }

        if (target.Type == typeof(object))
        {
            var natural = NaturalTypes.Of(array.Data.DataType);
            return New(typeof(BoxingReader<>), [natural], CreateBare(new Target(natural, IsNullable: true, null), array, slot));
        }

        return target.Type.IsEnum ? EnumReaders.Create(target.Type, array, slot)
            : ScalarReaders.Find(target.Type, array, slot)
            ?? NestedReaders.Find(target, array, slot)
            ?? throw slot.Mismatch(ArrowTypes.ToSpark(array.Data.DataType).SimpleString, target.Type);
    }

    private static ColumnReader CreateDictionary(Target target, DictionaryArray dictionary, Slot slot)
    {
        var type = target.Type == typeof(object) ? NaturalTypes.Of(dictionary.Dictionary.Data.DataType) : target.Type;
        var values = CreateBare(target with { Type = type }, dictionary.Dictionary, slot);
        var indices = CreateBare(new Target(typeof(long), IsNullable: false, null), dictionary.Indices, slot);
        var reader = New(typeof(DictionaryReader<>), [type], dictionary, values, indices);
        return target.Type == typeof(object) ? New(typeof(BoxingReader<>), [type], reader) : reader;
    }
}

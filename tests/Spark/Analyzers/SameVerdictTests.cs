using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Reelhouse.Spark.Tests.Analyzers;

/// <summary>What the analyzer says when a program is built is what the client does when the program makes the function.</summary>
public sealed class SameVerdictTests
{
    private const string Types = """
        public enum Colour { Red }
        public record Point(int X, int Y);
        public record struct Pair(string Left, Point? Right);
        public record Node(string Name, Node? Next, List<Node> Others);
        public record Holder(string Name, Stream Content);
        public record Counter(Func<int> Next);
        public record Box<T>(T Value);
        public class Settable { public int Size { get; set; } public string? Name { get; init; } }
        public class SettableStream { public Stream? Content { get; set; } }
        public class Inherited : SettableStream { public int Size { get; set; } }
        public class Fixed { public int Size { get; } = 1; public Stream? Hidden { get; private set; } }
        public class TwoWays { public TwoWays() { } public TwoWays(Stream content) { } public int Size { get; set; } }
        public class Names : List<string> { }
        public class Several<T> : IEnumerable<T> { public IEnumerator<T> GetEnumerator() => throw new NotSupportedException(); IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }
        public class Tree<T> : IEnumerable<Tree<T>> { public IEnumerator<Tree<T>> GetEnumerator() => throw new NotSupportedException(); IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }
        public record Closing(int Size) : IDisposable { public void Dispose() { } }
        public abstract record Shape(int Size);
        public interface IShape { int Size { get; set; } }
        public class Outer<T> { public record Inner(int Size); }
        public struct Bare { public int Size; }

        """;

    private static readonly string[] Data =
    [
        "bool", "char", "byte", "sbyte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "decimal", "string", "string?", "int?", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly",
        "TimeSpan", "Guid", "Guid?", "Uri", "byte[]", "Colour", "Colour?", "DayOfWeek", "int[]", "int[][]", "List<string>", "IReadOnlyList<int>", "IEnumerable<Point>", "ICollection<int>", "HashSet<long>",
        "ImmutableList<int>", "Dictionary<string, int?>", "IReadOnlyDictionary<string, List<Point>>", "SortedDictionary<int, int>", "List<KeyValuePair<string, int>>", "(int Id, string Name)",
        "(int, int, int, int, int, int, int, int, int)", "Tuple<int, string>", "ValueTuple", "Point", "Pair", "Pair?", "Node", "Box<Node>", "Settable", "TwoWays", "Names", "Several<int>",
        "Tree<int>", "Outer<int>.Inner", "Broadcast<int[]>", "Broadcast<Point>", "List<Broadcast<int>>",
    ];

    private static readonly string[] NoData =
    [
        "object", "dynamic", "Stream", "MemoryStream", "Action", "Func<int, int>", "Delegate", "nint", "UIntPtr", "nint?", "Half", "Int128", "Random", "Version", "IDisposable", "IEnumerable", "IShape", "Shape",
        "ValueType", "Enum", "Exception", "Task<int>", "Lazy<int>", "KeyValuePair<string, int>", "KeyValuePair<string, int>[]", "IGrouping<string, int>", "Memory<int>", "SparkSession", "DataFrame", "Column",
        "UserDefinedFunction", "List<Stream>", "Dictionary<string, Func<int>>", "Dictionary<Stream, int>", "(int, Stream)", "Stream[]", "object[]", "Holder", "Box<Holder>", "List<Box<object>>", "Counter",
        "SettableStream", "Inherited", "Fixed", "Closing", "Bare", "Broadcast<Stream>", "IReadOnlyList<object>", "Several<Stream>", "Type", "System.Text.StringBuilder",
    ];

    // Each makes a function in a class 'It' of its own.
    private static readonly string[] Shippable =
    [
        "class It { public object Make() => Udf((long x) => x + 1); }",
        "class It { static readonly Stream Shared = Stream.Null; public object Make() => Udf((long x) => Shared.Length); }",
        "class It { static long Twice(long x) => 2 * x; public object Make() => Udf(Twice); }",
        "class It { public object Make() { Stream s = Stream.Null; return Udf((long x) => nameof(s)); } }",
        "class It { Stream _s = Stream.Null; public object Make() => Udf((long x) => nameof(_s)); }",
        "class It { public object Make() { const string s = \"a\"; return Udf((long x) => s); } }",
        "class It { public object Make() { Stream s = Stream.Null; var rate = 2; Func<long> beside = () => s.Length; return Udf((long x) => x * rate); } }",
        "class It { public object Make() { Stream s = Stream.Null; return Udf((long x) => { if (false) return s.Length; return x; }); } }",
        "class It { const bool On = false; public object Make() { Stream s = Stream.Null; return Udf((long x) => (On && s.Length > 0) == (!On || s.Length > 1) ? x : On ? s.Length : x); } }",
        "class It { public object Make() { Stream s = Stream.Null; return Udf((long x) => { return x; return s.Length; }); } }",
        "class It { public object Make() => Udf((long x) => { using var own = new MemoryStream(); return Enumerable.Range(0, 3).Sum(y => own.Length + y); }); }",
        "class It { public object Make() => Udf((long x) => { Func<long, long> own = y => x + y; long Local(long z) => own(z); return Local(x); }); }",
        "class It { public object Make() { Stream s = Stream.Null; return Udf((long x) => { long Unused() => s.Length; return x; }); } }",
        "class It { public object Make() { Stream s = Stream.Null; long rate = 2; long Local(long x) => x * rate; long Other() => s.Length; return Udf(Local); } }",
        "class It { public object Make() { static long Local(long x) => x; return Udf((Func<long, long>)Local); } }",
        "class It { public object Make() { var s = Stream.Null; var rate = 2L; System.Diagnostics.Debug.Assert(rate > 0); return Udf((long x) => { System.Diagnostics.Debug.Assert(s.CanRead); return x * rate; }); } }",
        "record It(int Rate) { public object Make() { var more = 1; return Udf((long x) => x * Rate + more); } }",
        "class It { public object Make() { var pair = new { Id = 1, Name = \"a\" }; return Udf((long x) => pair.Id + x); } }",
        "class It { public object Make() => Udf((long x) => new Settable { Size = 1 }.Size + new { A = x }.A); }",
        "class It(int rate) { UserDefinedFunction _made = Udf((long x) => x * rate); public object Make() => _made; }",
        "class It { public object Make() => (from rate in new[] { 1 } from more in new[] { 2 } select Udf((long x) => x * rate + more)).First(); }",
        "class It { public object Make() => Stream.Null is { Length: var length } ? Udf((long x) => x + length) : null!; }",
        "class It { object _made = Udf((long x) => x + 1); public object Make() => _made; }",
        "class It { public object Make() { var s = Stream.Null; return Made((long x) => s.Length); } static object Made(Delegate function) => function; }",
        "class It { public object Make() { var s = Stream.Null; return Col(\"a\").Transform(x => x.Plus(s.Length)); } }",
        "class It { public object Make() { var step = 5; IEnumerable<long> Steps(IEnumerable<long> rows) { foreach (var row in rows) yield return row * step; } return Udaf((IEnumerable<long> rows) => Steps(rows).Sum()); } }",
        "class It { public object Make() { var all = new List<object>(); foreach (var rate in new[] { 1, 2 }) { var more = rate; all.Add(Udf((long x) => x * rate + more)); } return all; } }",
    ];

    private static readonly string[] Unshippable =
    [
        "class It { public object Make() { var s = Stream.Null; return Udf((long x) => s.Length); } }",
        "class It { public object Make() { var s = Stream.Null; return Udf((Func<long, long>)((long x) => s.Length)); } }",
        "class It { public object Make() { var s = Stream.Null; return Udf(new Func<long, long>(x => s.Length)); } }",
        "class It { public object Make() { var s = Stream.Null; return Udf(s is null ? (long x) => x : (long x) => s.Length); } }",
        "class It { public object Make() { var s = Stream.Null; return Udf(delegate (long x) { return s.Length; }); } }",
        "class It { public object Make() { var s = Stream.Null; return Udf((long x) => Enumerable.Range(0, 3).Sum(y => s.Length)); } }",
        "class It { public object Make() { var s = Stream.Null; return Udf((long x) => from y in new[] { x } where y > s.Length select y); } }",
        "class It { public object Make() { var s = Stream.Null; long Local() => s.Length; return Udf((long x) => Local()); } }",
        "class It { public object Make() { var s = Stream.Null; long Local() => s.Length; long Outer() => Local(); return Udf((long x) => new[] { x }.Select(y => Outer())); } }",
        "class It { public object Make() { var s = Stream.Null; long Local(long x) => s.Length; return Udf(Local); } }",
        "class It { public object Make() { var s = Stream.Null; long Local(long x) => s.Length; return Udf((long x) => new[] { x }.Select(Local)); } }",
        "class It { public object Make() { Stream? s = null; return Udf((long x) => { s = null; return x; }); } }",
        "class It { public object Make() => Made(Stream.Null); static object Made(Stream s) => Udf((long x) => s.Length); }",
        "class It { public object Make() => Made<int>(() => 1); static object Made<T>(Func<T> value) => Udf((long x) => value()!.GetHashCode()); }",
        "class It { public unsafe object Make() { int* p = null; return Udf((long x) => p == null); } }",
        "class It { public object Make() { foreach (var s in new[] { Stream.Null }) { var rate = 2; return Udf((long x) => s.Length * rate); } return null!; } }",
        "class It { public object Make() => (from s in new[] { Stream.Null } from more in new[] { 2 } select Udf((long x) => s.Length + more)).First(); }",
        "class It { public object Make() => Stream.Null is { } s ? Udf((long x) => x + s.Length) : null!; }",
        "class It { int _rate = 2; public object Make() => Udf((long x) => x * _rate); }",
        "class It { int _rate = 2; public object Make() { var more = 1; return Udf((long x) => x * _rate + more); } }",
        "class It { int _rate = 2; public object Make() => Udf((long x) => new[] { x }.Select(y => y * _rate)); }",
        "class It { int _rate = 2; public object Make() { long Local() => _rate; return Udf((long x) => Local()); } }",
        "class It { int _rate = 2; public object Make() { long Local(long x) => _rate; return Udf(Local); } }",
        "class It { int _rate = 2; public object Make() => Udf((long x) => GetHashCode()); }",
        "class It { public object Make() => Udf((long x) => base.ToString()); }",
        "class It { public object Made => Udf((long x) => GetHashCode()); public object Make() => Made; }",
        "record It(int Rate) { public object Make() => Udf((long x) => x * Rate); }",
        "class It(int rate) { public object Make() => Udf((long x) => x * rate); }",
        "class It(Stream? s) { public object Make() { var more = 1; return Udf((long x) => s!.Length + more); } }",
        "class It(Stream? s) { UserDefinedFunction _made = Udf((long x) => s!.Length); public object Make() => _made; }",
        "class It { long Twice(long x) => 2 * x; public object Make() => Udf(Twice); }",
        "class It { long Twice(long x) => 2 * x; public object Make() { var it = new It(); return Udf(it.Twice); } }",
        "record It(int Rate) { long Times(long x) => Rate * x; public object Make() => Udf(new It(2).Times); }",
        "class It { public object Make() => Udf(\"text\".Longer); } static class More { public static int Longer(this string text, int x) => text.Length + x; }",
        "class It { public object Make() { Func<long, long> f = x => x; return Udf(f.Invoke); } }",
        "class It { public object Make() => Made(1L); static object Made<T>(T value) => Udf((long x) => value!.Equals(x)); }",
        "class It { public object Make() => Made(1L); static object Made<T>(T value) => Udf((long x) => x); }",
        "class It { public object Make() => Udf(Same<long>); static T Same<T>(T value) => value; }",
        "class It { public object Make() { object Made<T>() => Udf((long x) => x); return Made<int>(); } }",
        "class It { public object Make() => Made<int>(); static object Made<T>() { static long Local(long x) => x; return Udf(Local); } }",
        "class It { public object Make() => Kept<int>.Made; } static class Kept<T> { public static readonly object Made = Udf((long x) => x); }",
        "class It { public object Make() => Udf(Kept<int>.Twice); } static class Kept<T> { public static long Twice(long x) => 2 * x; }",
        "class It { public object Make() => Udf(Kept<int>.Within.Twice); } static class Kept<T> { public static class Within { public static long Twice(long x) => 2 * x; } }",
        "class It { public object Make() { var s = Stream.Null; return Udf(returnType: null, function: (long x) => s.Length); } }",
    ];

    [Fact]
    public Task data_are_captured() => AssertVerdicts(refused: false, [.. Data.Select(Capturing)]);

    [Fact]
    public Task what_is_no_data_is_refused() => AssertVerdicts(refused: true, [.. NoData.Select(Capturing)]);

    [Fact]
    public Task functions_of_data_alone_are_shipped() => AssertVerdicts(refused: false, Shippable);

    [Fact]
    public Task functions_that_use_anything_else_are_refused() => AssertVerdicts(refused: true, Unshippable);

    private static string Capturing(string type) =>
        $"class It {{ static bool Keep(object? value) => value is null; public object Make() {{ {type} captured = default!; return Udf((long x) => Keep(captured)); }} }}";

    private static async Task AssertVerdicts(bool refused, string[] cases)
    {
        var compiled = new Compiled(Types + string.Join('\n', cases.Select((each, at) => $"namespace Case{at} {{ {each} }}")));
        var assembly = compiled.Load();
        var found = (await compiled.FindingsAsync()).Select(CaseOf).ToHashSet();
        var others = from at in Enumerable.Range(0, cases.Length)
                     let made = Refusal(assembly.GetType($"Case{at}.It")!)
                     where (made is not null) != refused || found.Contains(at) != refused
                     select $"{cases[at]}: {made ?? "made"}, and the analyzer says {(found.Contains(at) ? "no" : "nothing")}";
        Assert.True(!others.Any(), string.Join('\n', others));
    }

    private static int CaseOf(Diagnostic finding) => finding.Location.GetLineSpan().StartLinePosition.Line - finding.Location.SourceTree!.GetText().Lines
        .First(line => line.ToString().StartsWith("namespace Case0 ", StringComparison.Ordinal)).LineNumber;

    private static string? Refusal(Type type)
    {
        try
        {
            var constructor = type.GetConstructors()[0];
            var it = constructor.Invoke(new object?[constructor.GetParameters().Length]);
            type.GetMethod("Make")!.Invoke(it, null);
            return null;
        }
        catch (TargetInvocationException failed) when (failed.GetBaseException() is NotSupportedException refusal)
        {
            return refusal.Message;
        }
    }
}

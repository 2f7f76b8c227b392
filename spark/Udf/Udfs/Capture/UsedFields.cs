using System.Collections;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Reelhouse.Spark.Udfs.Capture;

/// <summary>
/// The captured variables that a lambda really uses. The compiler puts all variables of a scope that any lambda captures into one object, so that object can
/// hold a session or a stream that this lambda never touches.
/// </summary>
internal static class UsedFields
{
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>Whether the compiler made the class, to keep variables or a state in; it marks the outermost of them.</summary>
    public static bool IsMadeByCompiler(Type? type) => type is { IsNested: true }
        && (type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || IsMadeByCompiler(type.DeclaringType));

    /// <summary>Instance fields of compiler-made classes that the method's code names; that of methods it calls there, of iterators it makes and of what it goes on with after an await, is its own too.</summary>
    public static IReadOnlyList<FieldInfo> Of(MethodInfo method)
    {
        var fields = new HashSet<FieldInfo>();
        Collect(method, fields, []);
        return [.. fields];
    }

    private static void Collect(MethodBase method, HashSet<FieldInfo> fields, HashSet<MethodBase> seen)
    {
        if (!seen.Add(method) || method.GetMethodBody()?.GetILAsByteArray() is not { } code) return;
        if (method.GetCustomAttribute<AsyncStateMachineAttribute>() is { StateMachineType: var states })
            Collect(states.GetMethod(nameof(IAsyncStateMachine.MoveNext), Instance)!, fields, seen);
        foreach (var member in Named(method, code))
        {
            if (member is FieldInfo { IsStatic: false } field && IsMadeByCompiler(field.DeclaringType)) fields.Add(field);
            if (member is MethodBase called && IsMadeByCompiler(called.DeclaringType)) Collect(called, fields, seen);
            if (member is ConstructorInfo { DeclaringType: { } iterator } && IsMadeByCompiler(iterator) && iterator.IsAssignableTo(typeof(IEnumerator)))
                Collect(iterator.GetMethod(nameof(IEnumerator.MoveNext), Instance)!, fields, seen);
        }
    }

    private static IEnumerable<MemberInfo> Named(MethodBase method, byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var opCode = code[at] == 0xFE ? OpCodes[unchecked((short)(0xFE00 | code[at + 1]))] : OpCodes[code[at]];
            at += opCode.Size;
            if (opCode.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok)
                yield return method.Module.ResolveMember(BitConverter.ToInt32(code, at), method.DeclaringType?.GetGenericArguments(), null)!;
            at += OperandSize(opCode, code, at);
        }
    }

    private static int OperandSize(OpCode opCode, byte[] code, int at) => opCode.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
        _ => 4,
    };
}

using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;

namespace RdpTroubleshoot.Binding;

/// <summary>Takes ids of repair runs as text, and nothing else: an object whose property names the run would else be taken for the text that it shows.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RepairRunIdsAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        Unwrap(inputData) is IList list ? list.Cast<object?>().SelectMany(One).ToArray() : One(inputData);

    /// <summary>A result that changed nothing has no run: nothing is to be taken back.</summary>
    private static string[] One(object? value) => Unwrap(value) switch
    {
        null => [],
        string text => [text],
        object other => throw NoId(other),
    };

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    /// <summary>The inner cast error tells the binder to go on and look at the properties of a piped object.</summary>
    private static ArgumentTransformationMetadataException NoId(object value)
    {
        string message = $"An object of type {value.GetType().Name} names no repair run. Give an id, or what Get-RdpRepair or a repair puts out.";
        return new ArgumentTransformationMetadataException(message, new PSInvalidCastException(message));
    }
}

using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using System.Net;

namespace RdpTroubleshoot.Binding;

/// <summary>
/// Takes texts and addresses as names of targets, and nothing else: an object whose property names the target would else be taken for the
/// text that it shows, before its property is looked at.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TargetNamesAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        Unwrap(inputData) is IList list ? list.Cast<object?>().Select(One).ToArray() : new[] { One(inputData) };

    private static string One(object? value) => Unwrap(value) switch
    {
        string text => text,
        IPAddress address => address.ToString(),
        _ => throw NoName(value),
    };

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    /// <summary>The inner cast error tells the binder to go on and look at the properties of a piped object.</summary>
    private static ArgumentTransformationMetadataException NoName(object? value)
    {
        string what = Unwrap(value) is object other ? $"An object of type {other.GetType().Name}" : "Nothing";
        string message = $"{what} is no target. Give a name or an address, with a port if it is not 3389, or an object with one in a property ComputerName.";
        return new ArgumentTransformationMetadataException(message, new PSInvalidCastException(message));
    }
}

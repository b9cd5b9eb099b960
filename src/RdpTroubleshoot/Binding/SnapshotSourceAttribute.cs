using System;
using System.Collections;
using System.IO;
using System.Linq;
using System.Management.Automation;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Binding;

/// <summary>
/// Lets a parameter take a snapshot, a file, a path, or a list of them. Nothing is read here: what cannot be read is an error of the
/// cmdlet, one a file, and not one of binding.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SnapshotSourceAttribute : ArgumentTransformationAttribute
{
    private const string DeserializedType = "Deserialized.RdpTroubleshoot.Snapshots.HostSnapshot";

    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object? plain = Unwrap(inputData);
        return plain is IList list ? list.Cast<object?>().Select(One).ToArray() : new[] { One(inputData) };
    }

    private static SnapshotSource One(object? input) => Unwrap(input) switch
    {
        SnapshotSource source => source,
        HostSnapshot snapshot => SnapshotSource.Of(snapshot),
        string path when path.Trim().Length > 0 => SnapshotSource.OfPath(path, isLiteral: false),
        FileSystemInfo file => SnapshotSource.OfPath(file.FullName, isLiteral: true),
        _ => Deserialized(input as PSObject) ?? throw NotASource(input),
    };

    private static SnapshotSource? Deserialized(PSObject? input) =>
        input is not null && input.TypeNames.Contains(DeserializedType) && input.Properties["Json"]?.Value is object json
            ? SnapshotSource.OfJson(json.ToString() ?? "")
            : null;

    private static object? Unwrap(object? input) => input is PSObject wrapped ? wrapped.BaseObject : input;

    /// <summary>The inner cast error tells the binder to go on and look at the properties of a piped object.</summary>
    private static ArgumentTransformationMetadataException NotASource(object? input)
    {
        string what = Unwrap(input) switch
        {
            null => "Nothing",
            string => "An empty text",
            object other => $"An object of type {other.GetType().Name}",
        };
        string message = $"{what} is not a snapshot. Give the path of a snapshot file, or what Get-RdpSnapshot or Import-RdpSnapshot puts out.";
        return new ArgumentTransformationMetadataException(message, new PSInvalidCastException(message));
    }
}

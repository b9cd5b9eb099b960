using System;
using System.Management.Automation;
using RdpTroubleshoot.Protocol.Probe;

namespace RdpTroubleshoot.Binding;

/// <summary>Takes an empty port, as rows of a table have where it is the usual one, for the usual one.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PortOrUsualAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object? inputData) => inputData?.ToString() is not string text || text.Trim().Length == 0
        ? ProbeOptions.DefaultPort
        : inputData;
}

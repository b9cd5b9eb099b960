using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace RdpTroubleshoot.Tests.Support;

/// <summary>Two states of a machine, compared.</summary>
internal static class MachineText
{
    /// <summary>What a started SessionEnv or TermService makes of itself, and no repair could take back: the certificate that it made, its key, the events, what a client sees.</summary>
    private static readonly string[] Windows =
    [
        "events", "probe", "listeners",
        @"registry/HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations/values/SelfSignedCertificate",
        @"certificates/LocalMachine\Remote Desktop",
        @"files/C:\ProgramData\Microsoft\Crypto\RSA\MachineKeys",
        @"files/C:\ProgramData\RdpTroubleshoot\Repairs",
    ];

    public static bool IsMadeByWindows(string path) => Windows.Any(one => path.StartsWith(one, StringComparison.Ordinal));

    /// <summary>The paths at which two snapshots differ.</summary>
    public static IEnumerable<string> Differences(string before, string after) => Differences(JsonNode.Parse(before), JsonNode.Parse(after), "");

    private static IEnumerable<string> Differences(JsonNode? before, JsonNode? after, string path)
    {
        if (before is JsonObject one && after is JsonObject other)
        {
            return one.Select(member => member.Key).Union(other.Select(member => member.Key))
                .SelectMany(name => Differences(one[name], other[name], path.Length == 0 ? name : path + "/" + name));
        }

        return JsonNode.DeepEquals(before, after) ? [] : [path];
    }
}

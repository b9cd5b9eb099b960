using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Service;

/// <summary>Failures of one service in the log of the service control manager.</summary>
internal abstract class ServiceFailureEvents : Check<HostFacts>
{
    private const int BytesOfCharacter = 2;

    /// <summary>The service.</summary>
    protected abstract string Service { get; }

    /// <summary>What the two checks have in common.</summary>
    protected static CheckInfo Describe(string id, string service) => new(id, Area.Service, $"The service control manager reported failures of {service}")
    {
        Why = "The service control manager logs each failed start and each crash. It names the service by its display name, which depends on the language, and by its key name in the binary data.",
        Needs = $"The events 7000 to 7041 of the last 7 days whose data names {service}.",
        IsEvidence = true,
        Manual = ["Get-WinEvent -FilterHashtable @{ LogName='System'; ProviderName='Service Control Manager'; Level=1,2 } -MaxEvents 50"],
        References = ["MS Learn: Troubleshoot Remote Desktop Services issues on an Azure VM"],
    };

    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Judge(HostFacts facts)
    {
        List<EventEntry> own = [.. Need(facts.Events.ServiceFailures).Where(one => Names(one, Service))];
        string ids = string.Join(", ", own.Select(one => one.Id).Distinct().OrderBy(id => id).Select(id => id.ToString(CultureInfo.InvariantCulture)));
        yield return own.Count == 0
            ? Pass($"No failure of {Service} in the last 7 days.")
            : Warn($"{Service} failed to start or crashed in the last 7 days.", EventProof.Of($"Service Control Manager {ids}", own, facts.Events.ServiceFailures.Source));
    }

    private static bool Names(EventEntry entry, string service) =>
        entry.Data.Values.Contains(service, StringComparer.OrdinalIgnoreCase)
        || (entry.Data.TryGetValue("Binary", out string? binary)
            && DecodeName(binary).Split('/', '\0')[0].Equals(service, StringComparison.OrdinalIgnoreCase));

    /// <summary>The key name in UTF-16, such as <c>TermService/4</c> and a closing NUL, written in hexadecimal.</summary>
    private static string DecodeName(string hex)
    {
        var name = new StringBuilder();
        for (int at = 0; at + (2 * BytesOfCharacter) <= hex.Length; at += 2 * BytesOfCharacter)
        {
            if (!byte.TryParse(hex.Substring(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte low)
                || !byte.TryParse(hex.Substring(at + 2, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte high))
            {
                break;
            }

            name.Append((char)(low | (high << 8)));
        }

        return name.ToString();
    }
}

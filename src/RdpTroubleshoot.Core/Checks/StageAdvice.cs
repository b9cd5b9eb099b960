using System.Linq;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks;

/// <summary>Puts what is known of the target into the advice of a check, so that it can be copied as it stands.</summary>
internal static class StageAdvice
{
    private const string PortMark = "<port>";
    private const string NameMark = "<name>";
    private const string AddressMark = "<address>";

    /// <summary>The finding with port, name and address of the target in its advice; a mark whose value is not known stays.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="seen">What was seen of the target.</param>
    public static Finding Fill(Finding finding, ConnectionObservation seen) => finding.Causes.Count + finding.Manual.Count == 0 ? finding : finding with
    {
        Causes = [.. finding.Causes.Select(cause => cause with { Confirm = Fill(cause.Confirm, seen) })],
        Manual = [.. finding.Manual.Select(step => Fill(step, seen))],
    };

    private static string Fill(string advice, ConnectionObservation seen)
    {
        string address = seen.Address.Length > 0 ? seen.Address : seen.Resolution.Addresses.Count > 0 ? seen.Resolution.Addresses[0] : AddressMark;
        return advice.Replace(PortMark, seen.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)).Replace(NameMark, seen.Target).Replace(AddressMark, address);
    }
}

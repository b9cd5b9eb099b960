using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots.Probe;

/// <summary>A negotiation in a snapshot; protocols and codes as the numbers of MS-RDPBCGR.</summary>
internal static class NegotiationNode
{
    public static JsonObject Format(NegotiationAttempt attempt)
    {
        JsonObject members = AttemptNode.Format(attempt);
        members.Add("offered", JsonNumber.Of((long)attempt.Offered));
        AttemptNode.AddNumber(members, "selected", (long?)attempt.Selected);
        AttemptNode.AddNumber(members, "failureCode", attempt.FailureCode == NegotiationFailureCode.None ? null : (long)attempt.FailureCode);
        AttemptNode.AddNumber(members, "capabilities", attempt.Capabilities == ServerCapabilities.None ? null : (long)attempt.Capabilities);
        AttemptNode.AddNumber(members, "sourceReference", attempt.SourceReference);
        AttemptNode.AddText(members, "speaks", attempt.Speaks);
        return members;
    }

    public static NegotiationAttempt Parse(JsonObject members, MemberReader reader) => AttemptNode.Read(
        new NegotiationAttempt
        {
            Outcome = default,
            Offered = (RdpProtocols)(int)reader.Number("offered"),
            Selected = (RdpProtocols?)(int?)AttemptNode.NumberOrNull(members, reader, "selected"),
            FailureCode = (NegotiationFailureCode)(int)reader.NumberOr("failureCode", 0),
            Capabilities = (ServerCapabilities)(int)reader.NumberOr("capabilities", 0),
            SourceReference = (int?)AttemptNode.NumberOrNull(members, reader, "sourceReference"),
            Speaks = reader.TextOr("speaks", ""),
        },
        reader);
}

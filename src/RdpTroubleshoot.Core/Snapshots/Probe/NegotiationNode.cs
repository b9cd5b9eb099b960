using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots.Probe;

/// <summary>A negotiation in a snapshot; protocols and codes as the numbers of MS-RDPBCGR.</summary>
internal static class NegotiationNode
{
    public static JsonObject Format(NegotiationAttempt attempt)
    {
        JsonObject members = AttemptNode.Format(attempt);
        AttemptNode.AddNumber(members, "offered", AttemptNode.Bits(attempt.Offered));
        AttemptNode.AddNumber(members, "selected", AttemptNode.Bits(attempt.Selected));
        AttemptNode.AddNumber(members, "failureCode", attempt.FailureCode == NegotiationFailureCode.None ? null : (long)attempt.FailureCode);
        AttemptNode.AddNumber(members, "capabilities", attempt.Capabilities == ServerCapabilities.None ? null : (long)attempt.Capabilities);
        AttemptNode.AddNumber(members, "sourceReference", attempt.SourceReference);
        AttemptNode.AddText(members, "speaks", attempt.Speaks);
        return members;
    }

    public static NegotiationAttempt Parse(JsonObject _, MemberReader reader) => AttemptNode.Read(
        new NegotiationAttempt
        {
            Outcome = default,
            Offered = (RdpProtocols)unchecked((int)reader.NumberWithin("offered", uint.MaxValue)),
            Selected = AttemptNode.ProtocolsOrNull(reader, "selected"),
            FailureCode = (NegotiationFailureCode)(reader.NumberWithinOrNull("failureCode", int.MaxValue) ?? 0),
            Capabilities = (ServerCapabilities)(reader.NumberWithinOrNull("capabilities", byte.MaxValue) ?? 0),
            SourceReference = AttemptNode.UInt16OrNull(reader, "sourceReference"),
            Speaks = reader.TextOr("speaks", ""),
        },
        reader);
}

using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots.Probe;

/// <summary>The challenge of network level authentication and MCS in a snapshot. A probe of a machine's own listener never logs on.</summary>
internal static class LogonNode
{
    public static JsonObject Format(NlaAttempt attempt)
    {
        JsonObject members = AttemptNode.Format(attempt);
        AttemptNode.AddNumber(members, "peerVersion", attempt.PeerVersion);
        AttemptNode.AddNumber(members, "errorCode", attempt.ErrorCode);
        AttemptNode.AddText(members, "netBiosComputer", attempt.NetBiosComputer);
        AttemptNode.AddText(members, "netBiosDomain", attempt.NetBiosDomain);
        AttemptNode.AddText(members, "dnsComputer", attempt.DnsComputer);
        AttemptNode.AddText(members, "dnsDomain", attempt.DnsDomain);
        AttemptNode.AddText(members, "dnsForest", attempt.DnsForest);
        AttemptNode.AddText(members, "osVersion", attempt.OsVersion);
        return members;
    }

    public static NlaAttempt ParseNla(JsonObject _, MemberReader reader) => AttemptNode.Read(
        new NlaAttempt
        {
            Outcome = default,
            PeerVersion = (int)(reader.NumberWithinOrNull("peerVersion", int.MaxValue) ?? 0),
            ErrorCode = AttemptNode.UInt32OrNull(reader, "errorCode"),
            NetBiosComputer = reader.TextOr("netBiosComputer", ""),
            NetBiosDomain = reader.TextOr("netBiosDomain", ""),
            DnsComputer = reader.TextOr("dnsComputer", ""),
            DnsDomain = reader.TextOr("dnsDomain", ""),
            DnsForest = reader.TextOr("dnsForest", ""),
            OsVersion = reader.TextOr("osVersion", ""),
        },
        reader);

    public static JsonObject Format(SessionAttempt attempt)
    {
        JsonObject members = AttemptNode.Format(attempt);
        AttemptNode.AddText(members, "reached", attempt.Reached);
        AttemptNode.AddNumber(members, "result", attempt.Result);
        AttemptNode.AddNumber(members, "serverVersion", attempt.ServerVersion);
        AttemptNode.AddNumber(members, "requested", AttemptNode.Bits(attempt.Requested));
        AttemptNode.AddNumber(members, "requestedEcho", AttemptNode.Bits(attempt.RequestedEcho));
        AttemptNode.AddNumber(members, "encryptionMethod", attempt.EncryptionMethod);
        AttemptNode.AddNumber(members, "encryptionLevel", attempt.EncryptionLevel);
        AttemptNode.AddNumber(members, "errorInfo", attempt.ErrorInfo);
        return members;
    }

    public static SessionAttempt ParseSession(JsonObject _, MemberReader reader) => AttemptNode.Read(
        new SessionAttempt
        {
            Outcome = default,
            Reached = reader.TextOr("reached", ""),
            Result = (int?)reader.NumberWithinOrNull("result", int.MaxValue),
            ServerVersion = AttemptNode.UInt32(reader, "serverVersion"),
            Requested = AttemptNode.ProtocolsOrNull(reader, "requested") ?? RdpProtocols.Rdp,
            RequestedEcho = AttemptNode.ProtocolsOrNull(reader, "requestedEcho"),
            EncryptionMethod = AttemptNode.UInt32(reader, "encryptionMethod"),
            EncryptionLevel = AttemptNode.UInt32(reader, "encryptionLevel"),
            ErrorInfo = AttemptNode.UInt32OrNull(reader, "errorInfo"),
        },
        reader);
}

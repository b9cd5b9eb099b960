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

    public static NlaAttempt ParseNla(JsonObject members, MemberReader reader) => AttemptNode.Read(
        new NlaAttempt
        {
            Outcome = default,
            PeerVersion = (int)reader.NumberOr("peerVersion", 0),
            ErrorCode = (uint?)AttemptNode.NumberOrNull(members, reader, "errorCode"),
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
        AttemptNode.AddNumber(members, "requested", (long)attempt.Requested);
        AttemptNode.AddNumber(members, "requestedEcho", (long?)attempt.RequestedEcho);
        AttemptNode.AddNumber(members, "encryptionMethod", attempt.EncryptionMethod);
        AttemptNode.AddNumber(members, "encryptionLevel", attempt.EncryptionLevel);
        return members;
    }

    public static SessionAttempt ParseSession(JsonObject members, MemberReader reader) => AttemptNode.Read(
        new SessionAttempt
        {
            Outcome = default,
            Reached = reader.TextOr("reached", ""),
            Result = (int?)AttemptNode.NumberOrNull(members, reader, "result"),
            ServerVersion = (uint)reader.NumberOr("serverVersion", 0),
            Requested = (RdpProtocols)(int)reader.NumberOr("requested", 0),
            RequestedEcho = (RdpProtocols?)(int?)AttemptNode.NumberOrNull(members, reader, "requestedEcho"),
            EncryptionMethod = (uint)reader.NumberOr("encryptionMethod", 0),
            EncryptionLevel = (uint)reader.NumberOr("encryptionLevel", 0),
        },
        reader);
}

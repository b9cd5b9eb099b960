using System;
using System.Linq;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots.Probe;

/// <summary>A handshake and a ClientHello in a snapshot.</summary>
internal static class TlsNode
{
    public static JsonObject Format(HandshakeAttempt attempt)
    {
        JsonObject members = AttemptNode.Format(attempt);
        AttemptNode.AddNumber(members, "version", attempt.Version == 0 ? null : attempt.Version);
        AttemptNode.AddText(members, "cipherSuite", attempt.CipherSuite);
        AttemptNode.AddText(members, "certificate", Convert.ToBase64String([.. attempt.Certificate]));
        return members;
    }

    public static HandshakeAttempt ParseHandshake(JsonObject members, MemberReader reader) => AttemptNode.Read(
        new HandshakeAttempt
        {
            Outcome = default,
            Version = AttemptNode.UInt16OrNull(reader, "version") ?? 0,
            CipherSuite = reader.TextOr("cipherSuite", ""),
            Certificate = members.Has("certificate") ? reader.Bytes("certificate") : [],
        },
        reader);

    public static JsonObject Format(HelloAttempt attempt)
    {
        JsonObject members = AttemptNode.Format(attempt);
        members.Add("offeredVersion", JsonNumber.Of(attempt.OfferedVersion));
        AttemptNode.AddNumber(members, "version", attempt.Version);
        AttemptNode.AddNumber(members, "cipherSuite", attempt.CipherSuite);
        AttemptNode.AddNumber(members, "alert", attempt.Alert);
        if (attempt.IsCleartext)
        {
            members.Add("isCleartext", true);
        }

        if (attempt.CipherSuites.Any())
        {
            members.Add("cipherSuites", NodeParsers.ArrayOf(attempt.CipherSuites));
        }

        return members;
    }

    public static HelloAttempt ParseHello(JsonObject members, MemberReader reader) => AttemptNode.Read(
        new HelloAttempt
        {
            Outcome = default,
            OfferedVersion = (int)reader.NumberWithin("offeredVersion", ushort.MaxValue),
            Version = AttemptNode.UInt16OrNull(reader, "version"),
            CipherSuite = AttemptNode.UInt16OrNull(reader, "cipherSuite"),
            Alert = (int?)reader.NumberWithinOrNull("alert", byte.MaxValue),
            IsCleartext = reader.FlagOr("isCleartext", false),
            CipherSuites = members.Has("cipherSuites") ? reader.Texts("cipherSuites") : [],
        },
        reader);
}

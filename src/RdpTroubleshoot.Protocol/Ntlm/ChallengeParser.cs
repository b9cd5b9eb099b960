using System;
using System.Text;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Ntlm;

/// <summary>Reads a CHALLENGE_MESSAGE (MS-NLMP section 2.2.1.2).</summary>
internal static class ChallengeParser
{
    // Offsets in the message.
    private const int TypeAt = 8;
    private const int TargetNameAt = 12;
    private const int FlagsAt = 20;
    private const int ChallengeAt = 24;
    private const int TargetInfoAt = 40;
    private const int VersionAt = 48;
    private const int ChallengeLength = 8;

    // Five names of at most 255 characters and a few numbers: this is more than they can need. It goes into the answer, whose fields are short.
    private const int MaximumInfoLength = 8 * 1024;

    // Servers from before Windows 2000 end after the challenge.
    private const int ShortestLength = ChallengeAt + ChallengeLength;

    public static Parsed<ChallengeMessage> Parse(byte[] bytes)
    {
        if (!NtlmMessage.IsOne(bytes))
        {
            return Malformed("it does not begin like a message of NTLM");
        }

        uint type = Number(bytes, TypeAt);
        return type != NtlmMessage.Challenge ? Malformed($"a message of type {type} instead of a challenge")
            : bytes.Length < ShortestLength ? Malformed($"{bytes.Length} bytes, less than a challenge has")
            : ParseFields(bytes, (NtlmOptions)Number(bytes, FlagsAt));
    }

    private static Parsed<ChallengeMessage> ParseFields(byte[] bytes, NtlmOptions flags)
    {
        bool tellsInfo = (flags & NtlmOptions.TargetInfo) != 0 && bytes.Length >= TargetInfoAt + NtlmPayload.FieldLength;
        byte[]? name = NtlmPayload.Read(bytes, TargetNameAt);
        byte[]? info = tellsInfo ? NtlmPayload.Read(bytes, TargetInfoAt) : [];
        if (name is null || info is null)
        {
            return Malformed("a field that points outside of the message");
        }

        if (info.Length > MaximumInfoLength)
        {
            return Malformed($"{info.Length} bytes of target information, more than {MaximumInfoLength}");
        }

        AvPairs? pairs = info.Length == 0 ? AvPairs.None : AvPairs.Parse(info);
        if (pairs is null)
        {
            return Malformed("target information that does not end");
        }

        var challenge = new byte[ChallengeLength];
        Array.Copy(bytes, ChallengeAt, challenge, 0, challenge.Length);
        return new Parsed<ChallengeMessage>(new ChallengeMessage(bytes, flags, challenge, pairs)
        {
            TargetName = Text(name, flags),
            Version = Version(bytes, flags),
        });
    }

    private static string Text(byte[] name, NtlmOptions flags) =>
        Printable.Of(((flags & NtlmOptions.Unicode) != 0 ? Encoding.Unicode : Encoding.ASCII).GetString(name));

    private static NtlmVersion? Version(byte[] bytes, NtlmOptions flags)
    {
        if ((flags & NtlmOptions.Version) == 0 || bytes.Length < VersionAt + NtlmMessage.VersionLength)
        {
            return null;
        }

        var reader = new PacketReader(bytes, VersionAt, bytes.Length);
        return new NtlmVersion(reader.Byte(), reader.Byte(), reader.LittleEndian16());
    }

    private static uint Number(byte[] bytes, int at) => new PacketReader(bytes, at, at + sizeof(uint)).LittleEndian32();

    private static Parsed<ChallengeMessage> Malformed(string why) => new(why);
}

using System;
using System.Collections.Generic;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Tls;

/// <summary>
/// Walks the records of a server's first flight (RFC 8446 section 5.1) and the handshake messages in them, which may begin and end
/// anywhere in a record. What has come of a record is read though its end is missing.
/// </summary>
internal sealed class ServerFlight
{
    private const int RecordHeaderLength = 5;
    private const int MessageHeaderLength = 4;

    // RFC 5246 section 6.2.3, the longest of all versions.
    private const int MaximumRecord = (1 << 14) + 2048;

    private readonly PacketReader records;
    private readonly byte[] gathered;
    private int gatheredCount;
    private int readCount;

    /// <summary>A flight.</summary>
    /// <param name="bytes">The buffer.</param>
    /// <param name="count">How many bytes of it have come.</param>
    public ServerFlight(byte[] bytes, int count)
    {
        records = new PacketReader(bytes, 0, count);
        gathered = new byte[count];
    }

    /// <summary>The server's choice; null when it did not come whole.</summary>
    public ServerHello? Hello { get; private set; }

    /// <summary>The server's certificates.</summary>
    public IReadOnlyList<byte[]> Certificates { get; private set; } = [];

    /// <summary>The server's ephemeral key; null when there is none.</summary>
    public ServerKeyExchange? KeyExchange { get; private set; }

    /// <summary>The last alert.</summary>
    public TlsAlert? Alert { get; private set; }

    /// <summary>Whether all came that is not encrypted.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>What contradicts the protocol, in words; empty when nothing does.</summary>
    public string Fault { get; private set; } = "";

    /// <summary>Whether what follows would change nothing.</summary>
    public bool IsOver => IsComplete || Fault.Length > 0 || Alert is { IsFinal: true };

    /// <summary>Reads to the end of what came, or to where nothing more matters.</summary>
    public void Walk()
    {
        while (!IsOver && records.Remaining >= RecordHeaderLength)
        {
            byte type = records.Byte();
            byte major = records.Byte();
            _ = records.Byte();
            int length = records.BigEndian16();
            if (major != TlsNumbers.MajorVersion || length is 0 or > MaximumRecord)
            {
                Fault = major == TlsNumbers.MajorVersion ? $"a record of {length} bytes" : $"a record of version {major}.x";
                return;
            }

            ReadRecord(type, records.Part(Math.Min(length, records.Remaining)), length);
        }
    }

    private void ReadRecord(byte type, PacketReader content, int length)
    {
        switch (type)
        {
            case TlsNumbers.HandshakeRecord:
                Gather(content);
                ReadMessages();
                break;
            case TlsNumbers.AlertRecord:
                ReadAlert(content, length);
                break;
            default:
                // After a ServerHello of TLS 1.3 these would come, but that one ended the walk.
                Fault = $"a record of type {type} before the end of the handshake";
                break;
        }
    }

    private void ReadAlert(PacketReader content, int length)
    {
        const int alertLength = 2;
        if (length != alertLength)
        {
            Fault = $"an alert of {length} bytes";
        }
        else if (content.Remaining == alertLength)
        {
            Alert = new TlsAlert(content.Byte(), content.Byte());
        }
    }

    private void Gather(PacketReader content)
    {
        byte[] part = content.TakeRest();
        part.CopyTo(gathered, gatheredCount);
        gatheredCount += part.Length;
    }

    private void ReadMessages()
    {
        while (!IsOver && gatheredCount - readCount >= MessageHeaderLength)
        {
            var message = new PacketReader(gathered, readCount, gatheredCount);
            byte type = message.Byte();
            int length = message.BigEndian24();
            if (length > HelloAnswer.MaximumLength)
            {
                Fault = $"a handshake message of {length} bytes";
            }

            if (length > message.Remaining)
            {
                return;
            }

            readCount += MessageHeaderLength + length;
            ReadMessage(type, message.Part(length));
        }
    }

    private void ReadMessage(byte type, PacketReader body)
    {
        switch (type)
        {
            case TlsNumbers.HelloRequest:
                break; // To be ignored during a handshake (RFC 5246 section 7.4.1.1).
            case TlsNumbers.ServerHello when Hello is null:
                ReadHello(body);
                break;
            case TlsNumbers.Certificate when Hello is not null && Certificates.Count == 0:
                ReadCertificates(body);
                break;
            case TlsNumbers.ServerKeyExchange when Hello is not null:
                KeyExchange ??= ServerKeyExchange.Read(body, Hello.CipherSuite);
                break;
            case TlsNumbers.CertificateStatus or TlsNumbers.CertificateRequest when Hello is not null:
                break;
            case TlsNumbers.ServerHelloDone when Hello is not null:
                IsComplete = true;
                break;
            default:
                Fault = $"a handshake message of type {type} {(Hello is null ? "instead of" : "after")} the ServerHello";
                break;
        }
    }

    private void ReadHello(PacketReader body)
    {
        var hello = new ServerHello();
        Fault = hello.Read(body);
        Hello = Fault.Length == 0 ? hello : null;
        IsComplete = Hello is { Version: TlsVersion.Tls13 };
    }

    private void ReadCertificates(PacketReader body)
    {
        if (CertificateList.Read(body) is IReadOnlyList<byte[]> list)
        {
            Certificates = list;
        }
        else
        {
            Fault = "its Certificate message contradicts itself";
        }
    }
}
